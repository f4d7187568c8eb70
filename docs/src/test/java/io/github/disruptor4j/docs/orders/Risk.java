package io.github.disruptor4j.docs.orders;

import org.springframework.stereotype.Component;

import io.github.disruptor4j.spring.annotation.DisruptorHandler;

@Component
class Risk {

	// tag::skip[]
	@DisruptorHandler(ring = "orders", name = "risk", onError = "skip")
	void check(OrderEvent event) {
		if (event.getQuantity() <= 0) {
			throw new IllegalArgumentException("Quantity " + event.getQuantity());
		}
	}
	// end::skip[]

}
