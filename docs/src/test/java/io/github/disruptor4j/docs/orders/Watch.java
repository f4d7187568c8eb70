package io.github.disruptor4j.docs.orders;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import io.github.disruptor4j.spring.event.RingFailedEvent;
import io.github.disruptor4j.spring.ring.ConsumerStatus;
import io.github.disruptor4j.spring.ring.Ring;

@Component
class Watch {

	private final Ring<OrderEvent> orders;

	private volatile String alarm = "";

	Watch(Ring<OrderEvent> orders) {
		this.orders = orders;
	}

	// tag::ring[]
	long slowestLag() {
		return this.orders.consumers().stream().mapToLong(ConsumerStatus::lag).max().orElse(0);
	}
	// end::ring[]

	// tag::failed[]
	@EventListener
	void onFailure(RingFailedEvent event) {
		this.alarm = "Ring '%s' has failed: %s".formatted(event.getRing(), event.getFailure());
	}
	// end::failed[]

	String getAlarm() {
		return this.alarm;
	}

}
