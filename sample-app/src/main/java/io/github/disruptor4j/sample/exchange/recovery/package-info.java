/**
 * Brings the books back from the journal before anything else starts.
 */
@NullMarked
package io.github.disruptor4j.sample.exchange.recovery;

import org.jspecify.annotations.NullMarked;
