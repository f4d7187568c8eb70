package io.github.disruptor4j.docs.payments;

import java.time.Duration;

import org.springframework.stereotype.Service;

import io.github.disruptor4j.Claim;
import io.github.disruptor4j.spring.ring.PublishResult;
import io.github.disruptor4j.spring.ring.RingProducer;

@Service
class Payments {

	private final RingProducer<PaymentEvent> payments;

	Payments(RingProducer<PaymentEvent> payments) {
		this.payments = payments;
	}

	// tag::results[]
	String pay(String account, long cents) {
		PublishResult result = this.payments.tryPublish(Duration.ofMillis(5), PaymentEvent::fill, account, cents);
		return switch (result) {
			case PUBLISHED -> "accepted";
			case FULL, TIMED_OUT -> "busy, try again later";
			case STOPPED, FAILED -> "out of service";
		};
	}
	// end::results[]

	// tag::batch[]
	void payAll(String[] accounts, Long[] cents) {
		this.payments.publishAll(PaymentEvent::fill, accounts, cents);
	}
	// end::batch[]

	// tag::claim[]
	void payEach(Iterable<String> accounts, int count, long cents) {
		try (Claim<PaymentEvent> claim = this.payments.claim(count)) {
			claim.discard();
			int filled = 0;
			for (String account : accounts) {
				PaymentEvent.fill(claim.get(filled), claim.lower() + filled, account, cents);
				claim.keep(++filled);
			}
		}
	}
	// end::claim[]

}
