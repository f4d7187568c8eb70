package io.github.disruptor4j.docs.readme;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import org.springframework.stereotype.Component;

import io.github.disruptor4j.spring.annotation.DisruptorHandler;

// tag::readme[]
@Component
class OrderHandlers {

	final List<String> journal = new ArrayList<>();

	final ConcurrentHashMap<String, LongAdder> positions = new ConcurrentHashMap<>();

	// On a thread of its own, one event after the other.
	@DisruptorHandler(ring = "orders", name = "journal")
	void write(OrderEvent event, long sequence, boolean endOfBatch) {
		this.journal.add(sequence + " " + event.symbol);
	}

	// Each event after the journal is done with it.
	@DisruptorHandler(ring = "orders", name = "match")
	void match(OrderEvent event) {
		this.positions.computeIfAbsent(event.symbol, (key) -> new LongAdder()).add(event.quantity);
	}

}
// end::readme[]
