/**
 * The vocabulary of the exchange: commands, what becomes of them, and the ring slot that
 * carries both.
 */
@NullMarked
package io.github.disruptor4j.sample.exchange.order;

import org.jspecify.annotations.NullMarked;
