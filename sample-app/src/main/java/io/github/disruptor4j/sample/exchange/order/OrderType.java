package io.github.disruptor4j.sample.exchange.order;

/**
 * How an order is priced: at its limit or better, or at whatever the book offers.
 */
public enum OrderType {

	/** Trades at its price or a better one; what is left rests in the book. */
	LIMIT,

	/** Trades at any price; what is left is dropped. */
	MARKET

}
