package io.github.disruptor4j.docs.payments;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.stereotype.Component;

import io.github.disruptor4j.spring.annotation.DisruptorHandler;

@Component
class Notices {

	private final List<String> sent = new CopyOnWriteArrayList<>();

	// Comes after "book", which hides what it has not booked.
	@DisruptorHandler(ring = "payments", name = "notify", after = "book")
	void send(PaymentEvent payment) {
		this.sent.add(payment.getAccount());
	}

	List<String> getSent() {
		return this.sent;
	}

}
