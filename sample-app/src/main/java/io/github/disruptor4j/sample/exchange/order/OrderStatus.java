package io.github.disruptor4j.sample.exchange.order;

/**
 * What became of an order when it was placed.
 */
public enum OrderStatus {

	/** Nothing filled yet: the whole order rests in the book. */
	ACCEPTED,

	/** Filled completely. */
	FILLED,

	/**
	 * Filled in part: the rest of a limit order is in the book, the rest of a market
	 * order is gone.
	 */
	PARTIALLY_FILLED,

	/** Not taken: a limit was broken, or a market order found nobody to trade with. */
	REJECTED

}
