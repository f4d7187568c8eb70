package io.github.disruptor4j.sample.exchange.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.sample.exchange.instrument.Price;
import io.github.disruptor4j.sample.exchange.marketdata.BookLevel;
import io.github.disruptor4j.sample.exchange.marketdata.BookSnapshot;
import io.github.disruptor4j.sample.exchange.order.Side;

/**
 * The resting orders of one symbol: the best price first, and at one price the oldest
 * order first. Not thread-safe: it belongs to the thread that matches.
 */
final class OrderBook {

	private final String symbol;

	private final NavigableMap<Price, PriceLevel> bids = new TreeMap<>(Comparator.reverseOrder());

	private final NavigableMap<Price, PriceLevel> asks = new TreeMap<>();

	OrderBook(String symbol) {
		this.symbol = symbol;
	}

	String symbol() {
		return this.symbol;
	}

	/**
	 * Trades an incoming order against the other side, from the best price on.
	 * @param side the incoming order's side
	 * @param limit the worst price it accepts, or {@code null} for any
	 * @param quantity how much it wants
	 * @param listener told of every match
	 * @return how much of it is left
	 */
	long match(Side side, @Nullable Price limit, long quantity, MatchListener listener) {
		NavigableMap<Price, PriceLevel> makers = (side == Side.BUY) ? this.asks : this.bids;
		long left = quantity;
		while (left > 0 && !makers.isEmpty()) {
			Map.Entry<Price, PriceLevel> best = makers.firstEntry();
			if (limit != null && !accepts(side, limit, best.getKey())) {
				break;
			}
			PriceLevel level = best.getValue();
			while (left > 0 && !level.isEmpty()) {
				RestingOrder maker = level.first();
				long taken = level.takeFromFirst(left);
				left -= taken;
				listener.onMatch(maker, taken);
			}
			if (level.isEmpty()) {
				makers.pollFirstEntry();
			}
		}
		return left;
	}

	private boolean accepts(Side side, Price limit, Price offered) {
		return (side == Side.BUY) ? limit.compareTo(offered) >= 0 : limit.compareTo(offered) <= 0;
	}

	/**
	 * Puts an order behind all others at its price.
	 * @param order the order
	 */
	void add(RestingOrder order) {
		side(order.side).computeIfAbsent(order.price, PriceLevel::new).append(order);
	}

	/**
	 * Takes an order out, wherever it stands.
	 * @param order the order
	 */
	void remove(RestingOrder order) {
		NavigableMap<Price, PriceLevel> levels = side(order.side);
		PriceLevel level = levels.get(order.price);
		if (level == null) {
			throw new IllegalStateException("Order %d is not in the book of %s".formatted(order.orderId, this.symbol));
		}
		level.remove(order);
		if (level.isEmpty()) {
			levels.remove(order.price);
		}
	}

	/**
	 * Copies the best prices.
	 * @param sequence the last command the book has seen
	 * @param depth how many prices of each side
	 * @return the copy
	 */
	BookSnapshot snapshot(long sequence, int depth) {
		return new BookSnapshot(this.symbol, sequence, best(this.bids.values(), depth),
				best(this.asks.values(), depth));
	}

	private List<BookLevel> best(Collection<PriceLevel> levels, int depth) {
		return levels.stream().limit(depth).map(PriceLevel::toBookLevel).toList();
	}

	private NavigableMap<Price, PriceLevel> side(Side side) {
		return (side == Side.BUY) ? this.bids : this.asks;
	}

	/**
	 * Told of every match of an incoming order.
	 */
	@FunctionalInterface
	interface MatchListener {

		/**
		 * An incoming order met a resting one.
		 * @param maker the resting order; its quantity is what is left of it
		 * @param quantity how much changed hands
		 */
		void onMatch(RestingOrder maker, long quantity);

	}

}
