package io.github.disruptor4j.docs.orders;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.stereotype.Component;

import io.github.disruptor4j.spring.annotation.DisruptorHandler;

// tag::method[]
@Component
class Matching {

	private final List<String> matched = new CopyOnWriteArrayList<>();

	@DisruptorHandler(ring = "orders", name = "match")
	void onOrder(OrderEvent event, long sequence, boolean endOfBatch) {
		this.matched.add(event.getSymbol());
	}

	List<String> getMatched() {
		return this.matched;
	}

}
// end::method[]
