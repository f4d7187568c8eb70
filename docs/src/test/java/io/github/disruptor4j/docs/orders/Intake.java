package io.github.disruptor4j.docs.orders;

import java.time.Duration;

import org.springframework.stereotype.Service;

import io.github.disruptor4j.spring.ring.RingProducer;

// tag::intake[]
@Service
class Intake {

	private final RingProducer<OrderEvent> orders;

	Intake(RingProducer<OrderEvent> orders) {
		this.orders = orders;
	}

	void place(Order order) {
		this.orders.publish(OrderEvent::fill, order);
	}
	// end::intake[]

	// tag::forms[]
	boolean placeIfThereIsRoom(Order order) {
		return this.orders.tryPublish(OrderEvent::fill, order).isPublished();
	}

	void placeWithin(Duration timeout, Order order) {
		this.orders.publish(timeout, OrderEvent::fill, order);
	}
	// end::forms[]

}
