package io.github.disruptor4j.docs.orders;

// tag::event[]
public class OrderEvent {

	private String symbol = "";

	private long quantity;

	// A translator: fills a slot that has been used before.
	static void fill(OrderEvent event, long sequence, Order order) {
		event.symbol = order.symbol();
		event.quantity = order.quantity();
	}

	String getSymbol() {
		return this.symbol;
	}

	long getQuantity() {
		return this.quantity;
	}

}
// end::event[]
