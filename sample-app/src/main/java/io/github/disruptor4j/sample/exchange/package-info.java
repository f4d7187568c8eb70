/**
 * A small exchange: orders come in over HTTP, pass the ring {@code orders}, and are
 * answered once they are journalled and matched.
 */
@NullMarked
package io.github.disruptor4j.sample.exchange;

import org.jspecify.annotations.NullMarked;
