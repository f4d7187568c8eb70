package io.github.disruptor4j.docs.payments;

// tag::event[]
public class PaymentEvent {

	private String account = "";

	private long cents;

	public PaymentEvent() {
	}

	// Dead letters are copies: the slot is used again.
	public PaymentEvent(PaymentEvent other) {
		this.account = other.account;
		this.cents = other.cents;
	}

	// end::event[]
	static void fill(PaymentEvent event, long sequence, String account, Long cents) {
		event.account = account;
		event.cents = cents;
	}

	String getAccount() {
		return this.account;
	}

	long getCents() {
		return this.cents;
	}

}
