package io.github.disruptor4j.docs.readme;

// tag::readme[]
// Made once per slot, filled again and again.
public class OrderEvent {

	String symbol = "";

	long quantity;

	void fill(long sequence, String symbol, long quantity) {
		this.symbol = symbol;
		this.quantity = quantity;
	}

}
// end::readme[]
