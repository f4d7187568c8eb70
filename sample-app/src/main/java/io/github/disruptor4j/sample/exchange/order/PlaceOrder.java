package io.github.disruptor4j.sample.exchange.order;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.sample.exchange.instrument.Price;

/**
 * Places an order.
 *
 * @param symbol what to trade
 * @param side buy or sell
 * @param type limit or market
 * @param price the limit; {@code null} for a market order and only then
 * @param quantity how much, at least 1
 * @param clientOrderId the sender's own name for the order, or {@code null}
 */
public record PlaceOrder(String symbol, Side side, OrderType type, @Nullable Price price, long quantity,
		@Nullable String clientOrderId) implements Command {

	public PlaceOrder {
		if ((type == OrderType.MARKET) != (price == null)) {
			throw new IllegalArgumentException("A limit order needs a price, a market order must not have one");
		}
		if (quantity < 1) {
			throw new IllegalArgumentException("quantity must be at least 1");
		}
	}

}
