package io.github.disruptor4j.docs.readme;

import org.springframework.stereotype.Service;

import io.github.disruptor4j.spring.ring.RingProducer;

// tag::readme[]
@Service
class Intake {

	private final RingProducer<OrderEvent> orders;

	Intake(RingProducer<OrderEvent> orders) {
		this.orders = orders;
	}

	void place(String symbol, long quantity) {
		this.orders.publish(OrderEvent::fill, symbol, quantity);
	}

}
// end::readme[]
