package io.github.disruptor4j.docs.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.PartitionKey;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.WorkHandler;
import io.github.disruptor4j.dsl.Disruptor;
import io.github.disruptor4j.dsl.RingConsumer;
import io.github.disruptor4j.util.NamedThreadFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sharing the events among several threads: whoever is free, or by key.
 */
class SharingTests {

	private static final int EVENTS = 1000;

	@Test
	void shouldHandEachEventToOneWorker() throws Exception {
		Set<Long> stored = ConcurrentHashMap.newKeySet();
		try (Disruptor<Trade> disruptor = new Disruptor<>(Trade::new, 64, new NamedThreadFactory("trades"))) {
			// tag::workers[]
			WorkHandler<Trade> first = (trade) -> stored.add(trade.price()); // <1>
			WorkHandler<Trade> second = (trade) -> stored.add(trade.price());
			List<RingConsumer> workers = disruptor.consumer("store").workers(first, second); // <2>
			// end::workers[]
			assertThat(workers).extracting(RingConsumer::getName).containsExactly("store-1", "store-2");
			publish(disruptor.start());
			assertThat(disruptor.stop(20, TimeUnit.SECONDS).drained()).isTrue();
		}
		assertThat(stored).hasSize(EVENTS);
	}

	@Test
	void shouldKeepTheOrderOfEachKey() throws Exception {
		Map<String, ConcurrentLinkedQueue<Long>> books = new ConcurrentHashMap<>();
		EventHandler<Trade> one = (trade, sequence, endOfBatch) -> book(books, trade);
		EventHandler<Trade> another = (trade, sequence, endOfBatch) -> book(books, trade);
		EventHandler<Trade> third = (trade, sequence, endOfBatch) -> book(books, trade);
		try (Disruptor<Trade> disruptor = new Disruptor<>(Trade::new, 64, new NamedThreadFactory("trades"))) {
			// tag::partitions[]
			disruptor.consumer("book").partitionedBy(PartitionKey.of(Trade::symbol), one, another, third);
			disruptor.consumer("report").after("book").handleWith((trade, sequence, endOfBatch) -> {
				// follows all three
			});
			// end::partitions[]
			publish(disruptor.start());
			assertThat(disruptor.stop(20, TimeUnit.SECONDS).drained()).isTrue();
		}
		assertThat(books).hasSize(7);
		assertThat(books.values())
			.allSatisfy((prices) -> assertThat(prices.stream().toList()).isSorted().doesNotHaveDuplicates());
		assertThat(books.values().stream().mapToInt(ConcurrentLinkedQueue::size).sum()).isEqualTo(EVENTS);
	}

	private static void book(Map<String, ConcurrentLinkedQueue<Long>> books, Trade trade) {
		books.computeIfAbsent(trade.symbol(), (symbol) -> new ConcurrentLinkedQueue<>()).add(trade.price());
	}

	private static void publish(RingBuffer<Trade> ring) {
		for (long i = 0; i < EVENTS; i++) {
			ring.publishEvent((trade, sequence, price) -> trade.fill("S" + price % 7, price), i);
		}
	}

}
