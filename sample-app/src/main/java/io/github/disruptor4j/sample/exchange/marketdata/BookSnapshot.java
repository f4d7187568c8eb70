package io.github.disruptor4j.sample.exchange.marketdata;

import java.util.List;

/**
 * A book as it was after one command. Immutable.
 *
 * @param symbol what is traded
 * @param sequence the last command the book had seen, 0 for none
 * @param bids who buys, best (highest) price first
 * @param asks who sells, best (lowest) price first
 */
public record BookSnapshot(String symbol, long sequence, List<BookLevel> bids, List<BookLevel> asks) {

	/**
	 * A book without orders.
	 * @param symbol what is traded
	 * @return the empty book
	 */
	static BookSnapshot empty(String symbol) {
		return new BookSnapshot(symbol, 0, List.of(), List.of());
	}

	/**
	 * The same book with fewer prices.
	 * @param depth how many prices of each side
	 * @return the best prices
	 */
	BookSnapshot best(int depth) {
		return new BookSnapshot(this.symbol, this.sequence, best(this.bids, depth), best(this.asks, depth));
	}

	private static List<BookLevel> best(List<BookLevel> levels, int depth) {
		return levels.subList(0, Math.min(depth, levels.size()));
	}

}
