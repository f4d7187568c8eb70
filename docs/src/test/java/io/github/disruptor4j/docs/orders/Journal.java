package io.github.disruptor4j.docs.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.stereotype.Component;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;

// tag::type[]
@Component
@DisruptorHandler(ring = "orders", name = "journal")
class Journal implements EventHandler<OrderEvent> {

	private final List<String> batch = new ArrayList<>();

	private final AtomicInteger written = new AtomicInteger();

	@Override
	public void onEvent(OrderEvent event, long sequence, boolean endOfBatch) {
		this.batch.add(event.getSymbol());
		if (endOfBatch) {
			this.written.addAndGet(this.batch.size()); // one write for all of them
			this.batch.clear();
		}
	}

	int getWritten() {
		return this.written.get();
	}

}
// end::type[]
