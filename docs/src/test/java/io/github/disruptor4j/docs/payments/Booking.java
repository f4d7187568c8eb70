package io.github.disruptor4j.docs.payments;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.stereotype.Component;

import io.github.disruptor4j.spring.annotation.DisruptorHandler;

@Component
class Booking {

	private final List<String> booked = new CopyOnWriteArrayList<>();

	@DisruptorHandler(ring = "payments", name = "book")
	void book(PaymentEvent payment) {
		if (payment.getCents() <= 0) {
			throw new IllegalArgumentException("Nothing to book");
		}
		this.booked.add(payment.getAccount());
	}

	List<String> getBooked() {
		return this.booked;
	}

}
