package io.github.disruptor4j.sample.exchange.order;

import java.time.Instant;

import io.github.disruptor4j.sample.exchange.instrument.Price;

/**
 * An exchange of goods between an incoming order, the taker, and a resting one, the
 * maker.
 *
 * @param id number of the trade, counted from 1 over all symbols
 * @param symbol what was traded
 * @param price the maker's price
 * @param quantity how much
 * @param takerSide the side of the incoming order
 * @param takerOrderId the incoming order
 * @param makerOrderId the resting order
 * @param time when the incoming order was received
 */
public record Trade(long id, String symbol, Price price, long quantity, Side takerSide, long takerOrderId,
		long makerOrderId, Instant time) {

}
