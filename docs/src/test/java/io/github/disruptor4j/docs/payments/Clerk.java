package io.github.disruptor4j.docs.payments;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.stereotype.Component;

import io.github.disruptor4j.spring.annotation.DisruptorHandler;
import io.github.disruptor4j.spring.consumer.DeadLetter;

@Component
class Clerk {

	private final List<String> cases = new CopyOnWriteArrayList<>();

	// tag::letters[]
	@DisruptorHandler(ring = "payments-dlt", name = "clerk")
	void look(DeadLetter<PaymentEvent> letter) {
		this.cases.add("%s: %s after %d attempts".formatted(letter.event().getAccount(),
				letter.exception().getMessage(), letter.attempts()));
	}
	// end::letters[]

	List<String> getCases() {
		return this.cases;
	}

}
