package io.github.disruptor4j.docs.engine;

/**
 * The event of the examples: filled by a producer, completed by consumers.
 */
// tag::event[]
final class Trade {

	private String symbol = "";

	private long price;

	private long fee;

	void fill(String symbol, long price) {
		this.symbol = symbol;
		this.price = price;
	}

	void charge() {
		this.fee = this.price / 100;
	}

	void clear() {
		this.symbol = "";
	}

	String symbol() {
		return this.symbol;
	}

	long price() {
		return this.price;
	}

	long fee() {
		return this.fee;
	}

}
// end::event[]
