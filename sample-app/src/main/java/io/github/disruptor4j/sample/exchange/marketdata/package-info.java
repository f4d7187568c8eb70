/**
 * What anybody may see: depth of the books and the latest trades.
 */
@NullMarked
package io.github.disruptor4j.sample.exchange.marketdata;

import org.jspecify.annotations.NullMarked;
