package io.github.disruptor4j.sample.exchange.matching;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.sample.exchange.instrument.Price;
import io.github.disruptor4j.sample.exchange.marketdata.BookLevel;

/**
 * The orders at one price on one side of a book, first come first served.
 */
final class PriceLevel {

	private final Price price;

	private @Nullable RestingOrder first;

	private @Nullable RestingOrder last;

	private long quantity;

	private int orders;

	PriceLevel(Price price) {
		this.price = price;
	}

	boolean isEmpty() {
		return this.orders == 0;
	}

	RestingOrder first() {
		return Objects.requireNonNull(this.first, "level is empty");
	}

	void append(RestingOrder order) {
		order.previous = this.last;
		if (this.last == null) {
			this.first = order;
		}
		else {
			this.last.next = order;
		}
		this.last = order;
		this.quantity += order.quantity;
		this.orders++;
	}

	void remove(RestingOrder order) {
		if (order.previous == null) {
			this.first = order.next;
		}
		else {
			order.previous.next = order.next;
		}
		if (order.next == null) {
			this.last = order.previous;
		}
		else {
			order.next.previous = order.previous;
		}
		order.previous = null;
		order.next = null;
		this.quantity -= order.quantity;
		this.orders--;
	}

	/**
	 * Takes up to a quantity from the first order, which leaves the level when nothing of
	 * it remains.
	 * @param wanted how much to take at most
	 * @return how much was taken
	 */
	long takeFromFirst(long wanted) {
		RestingOrder maker = first();
		long taken = Math.min(wanted, maker.quantity);
		maker.quantity -= taken;
		this.quantity -= taken;
		if (maker.quantity == 0) {
			remove(maker);
		}
		return taken;
	}

	BookLevel toBookLevel() {
		return new BookLevel(this.price, this.quantity, this.orders);
	}

}
