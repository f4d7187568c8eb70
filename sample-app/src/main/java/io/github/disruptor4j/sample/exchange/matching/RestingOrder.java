package io.github.disruptor4j.sample.exchange.matching;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.sample.exchange.instrument.Price;
import io.github.disruptor4j.sample.exchange.order.Side;

/**
 * An order in a book, and a link of its price level's queue: an order is cancelled from
 * the middle of a queue without a search.
 */
final class RestingOrder {

	final long orderId;

	final OrderBook book;

	final Side side;

	final Price price;

	long quantity;

	@Nullable RestingOrder previous;

	@Nullable RestingOrder next;

	RestingOrder(long orderId, OrderBook book, Side side, Price price, long quantity) {
		this.orderId = orderId;
		this.book = book;
		this.side = side;
		this.price = price;
		this.quantity = quantity;
	}

}
