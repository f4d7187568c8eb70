/**
 * The way in and out of the exchange: HTTP, ring, and answer; consumer {@code publish}.
 */
@NullMarked
package io.github.disruptor4j.sample.exchange.intake;

import org.jspecify.annotations.NullMarked;
