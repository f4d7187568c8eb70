/**
 * What can be traded, within which limits, and exact prices.
 */
@NullMarked
package io.github.disruptor4j.sample.exchange.instrument;

import org.jspecify.annotations.NullMarked;
