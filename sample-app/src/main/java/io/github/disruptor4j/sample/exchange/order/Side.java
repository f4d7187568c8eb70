package io.github.disruptor4j.sample.exchange.order;

/**
 * Which side of the book an order is on.
 */
public enum Side {

	/** Wants to buy: a bid. */
	BUY,

	/** Wants to sell: an ask. */
	SELL

}
