package io.github.disruptor4j.docs.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.dsl.Disruptor;
import io.github.disruptor4j.util.NamedThreadFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Graphs of consumers, before the start and while the ring runs.
 */
class TopologyTests {

	private final List<String> charged = new ArrayList<>();

	private final List<String> watched = new ArrayList<>();

	private static EventHandler<Trade> into(List<String> list) {
		return (trade, sequence, endOfBatch) -> list.add(trade.symbol() + " " + trade.fee());
	}

	@Test
	void shouldRunADiamond() throws Exception {
		EventHandler<Trade> journal = (trade, sequence, endOfBatch) -> {
		};
		EventHandler<Trade> fees = (trade, sequence, endOfBatch) -> trade.charge();
		EventHandler<Trade> book = into(this.charged);
		try (Disruptor<Trade> disruptor = new Disruptor<>(Trade::new, 8, new NamedThreadFactory("trades"))) {
			// tag::diamond[]
			// Both at once, each on a thread of its own; book gets what both are done
			// with
			disruptor.handleEventsWith(journal, fees).then(book);
			// end::diamond[]
			RingBuffer<Trade> ring = disruptor.start();
			for (int i = 1; i <= 100; i++) {
				ring.publishEvent((trade, sequence, price) -> trade.fill("ACME", price), i * 100L);
			}
			assertThat(disruptor.stop(20, TimeUnit.SECONDS).drained()).isTrue();
		}
		assertThat(this.charged).hasSize(100).startsWith("ACME 1", "ACME 2").endsWith("ACME 100");
	}

	@Test
	void shouldRunTheSameGraphByNames() throws Exception {
		try (Disruptor<Trade> disruptor = new Disruptor<>(Trade::new, 8, new NamedThreadFactory("trades"))) {
			// tag::names[]
			disruptor.consumer("journal").handleWith((trade, sequence, endOfBatch) -> {
			});
			disruptor.consumer("fees").handleWith((trade, sequence, endOfBatch) -> trade.charge());
			disruptor.consumer("book").after("journal", "fees").handleWith(into(this.charged));
			// end::names[]
			disruptor.start().publishEvent((trade, sequence) -> trade.fill("ACME", 200));
			assertThat(disruptor.getConsumer("book").getParents()).containsExactly("journal", "fees");
			assertThat(disruptor.stop(20, TimeUnit.SECONDS).drained()).isTrue();
		}
		assertThat(this.charged).containsExactly("ACME 2");
	}

	@Test
	void shouldChangeWhileItRuns() throws Exception {
		try (Disruptor<Trade> disruptor = new Disruptor<>(Trade::new, 8, new NamedThreadFactory("trades"))) {
			disruptor.consumer("fees").handleWith((trade, sequence, endOfBatch) -> trade.charge());
			RingBuffer<Trade> ring = disruptor.start();
			ring.publishEvent((trade, sequence) -> trade.fill("BEFORE", 100));
			// tag::add[]
			// Starts at once
			disruptor.consumer("watch").after("fees").handleWith(into(this.watched));
			// end::add[]
			ring.publishEvent((trade, sequence) -> trade.fill("WHILE", 100));
			// tag::remove[]
			boolean removed = disruptor.removeConsumer("watch", 5, TimeUnit.SECONDS); // <1>
			// end::remove[]
			assertThat(removed).isTrue();
			ring.publishEvent((trade, sequence) -> trade.fill("AFTER", 100));
			assertThat(disruptor.stop(20, TimeUnit.SECONDS).drained()).isTrue();
		}
		assertThat(this.watched).containsExactly("WHILE 1");
	}

}
