package io.github.disruptor4j.sample.exchange.marketdata;

import io.github.disruptor4j.sample.exchange.instrument.Price;

/**
 * One price of one side of a book.
 *
 * @param price the price
 * @param quantity what all orders at this price want together
 * @param orders how many they are
 */
public record BookLevel(Price price, long quantity, int orders) {

}
