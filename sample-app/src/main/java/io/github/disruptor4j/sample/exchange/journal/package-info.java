/**
 * The durable record of every command; consumer {@code journal}.
 */
@NullMarked
package io.github.disruptor4j.sample.exchange.journal;

import org.jspecify.annotations.NullMarked;
