package io.github.disruptor4j.docs.rings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.springframework.stereotype.Component;

import io.github.disruptor4j.EventBatch;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;

@Component
class Settlement {

	private final AtomicLong written = new AtomicLong();

	private final AtomicLong enriched = new AtomicLong();

	private final Map<Long, List<Long>> prices = new ConcurrentHashMap<>();

	// tag::batch[]
	@DisruptorHandler(ring = "trades", name = "archive", maxBatchSize = 500)
	void archive(EventBatch<Trade> batch) {
		for (Trade trade : batch) {
			append(trade);
		}
		flush(batch.size());
	}
	// end::batch[]

	// tag::workers[]
	@DisruptorHandler(ring = "trades", name = "enrich", concurrency = 4)
	void enrich(Trade trade) {
		this.enriched.incrementAndGet();
	}
	// end::workers[]

	// tag::partitions[]
	@DisruptorHandler(ring = "trades", name = "book", after = "enrich", concurrency = 4, partitionBy = "account")
	void book(Trade trade) {
		pricesOf(trade.account()).add(trade.price());
	}
	// end::partitions[]

	List<Long> pricesOf(long account) {
		return this.prices.computeIfAbsent(account, (key) -> Collections.synchronizedList(new ArrayList<>()));
	}

	long getWritten() {
		return this.written.get();
	}

	long getEnriched() {
		return this.enriched.get();
	}

	private void append(Trade trade) {
		pricesOf(-trade.account());
	}

	private void flush(int count) {
		this.written.addAndGet(count);
	}

}
