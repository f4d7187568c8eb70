package io.github.disruptor4j.docs.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.IgnoreExceptionHandler;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.YieldingWaitStrategy;
import io.github.disruptor4j.dsl.Disruptor;
import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.dsl.RingConsumer;
import io.github.disruptor4j.util.NamedThreadFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A consumer's own settings, threads by name, slots that do not leak, and events that
 * producers bring along.
 */
class SettingsTests {

	private final List<String> handled = Collections.synchronizedList(new ArrayList<>());

	@Test
	void shouldGiveAConsumerItsOwnSettings() throws Exception {
		// tag::settings[]
		Disruptor<Trade> disruptor = new Disruptor<>(Trade::new, 1024, new NamedThreadFactory("trades"),
				ProducerType.SINGLE, new YieldingWaitStrategy());
		RingConsumer match = disruptor.consumer("match")
			.handleWith((trade, sequence, endOfBatch) -> this.handled.add(trade.symbol()));
		RingConsumer audit = disruptor.consumer("audit")
			.after("match")
			// The ring's consumers yield, this one parks
			.waitStrategy(new BlockingWaitStrategy())
			// And lets producers have room after that many events at the latest
			.maxBatchSize(64)
			.exceptionHandler(new IgnoreExceptionHandler())
			.threadFactory(new NamedThreadFactory("audit", true, Thread.MIN_PRIORITY))
			.handleWith((trade, sequence, endOfBatch) -> this.handled.add("audit of " + trade.symbol()));
		disruptor.start();
		// end::settings[]
		try (disruptor) {
			// tag::threads[]
			assertThat(match.getThread().getName()).isEqualTo("trades-match");
			assertThat(audit.getThread().getName()).isEqualTo("audit-audit");
			// end::threads[]
			disruptor.publishEvent((trade, sequence) -> trade.fill("ACME", 100));
			assertThat(disruptor.stop(20, TimeUnit.SECONDS).drained()).isTrue();
		}
		assertThat(this.handled).containsExactly("ACME", "audit of ACME");
	}

	@Test
	void shouldParkBehindAParent() throws Exception {
		try (Disruptor<Trade> disruptor = new Disruptor<>(Trade::new, 8, new NamedThreadFactory("trades"))) {
			RingConsumer slow = disruptor.consumer("slow").handleWith((trade, sequence, endOfBatch) -> {
			});
			RingConsumer follower = disruptor.consumer("follower")
				.after("slow")
				.handleWith((trade, sequence, endOfBatch) -> this.handled.add(trade.symbol()));
			slow.pause();
			disruptor.start().publishEvent((trade, sequence) -> trade.fill("ACME", 100));
			Thread thread = follower.getThread();
			await().until(() -> thread.getState() == Thread.State.WAITING);
			slow.resume();
			assertThat(disruptor.stop(20, TimeUnit.SECONDS).drained()).isTrue();
		}
		assertThat(this.handled).containsExactly("ACME");
	}

	@Test
	void shouldLetGoOfWhatAnEventRefersTo() throws Exception {
		try (Disruptor<Trade> disruptor = new Disruptor<>(Trade::new, 8, new NamedThreadFactory("trades"))) {
			// tag::clear[]
			disruptor.clearEventsWith(Trade::clear);
			// end::clear[]
			disruptor.consumer("journal").handleWith((trade, sequence, endOfBatch) -> this.handled.add(trade.symbol()));
			RingBuffer<Trade> ring = disruptor.start();
			ring.publishEvent((trade, sequence) -> trade.fill("ACME", 100));
			assertThat(disruptor.stop(20, TimeUnit.SECONDS).drained()).isTrue();
			assertThat(this.handled).containsExactly("ACME");
			assertThat(ring.get(0).symbol()).isEmpty();
		}
	}

	@Test
	void shouldCarryEventsThatProducersBringAlong() throws Exception {
		// tag::reference[]
		Disruptor<String> disruptor = Disruptor.byReference(1024, new NamedThreadFactory("lines"), ProducerType.MULTI,
				new BlockingWaitStrategy());
		disruptor.handleEventsWith((line, sequence, endOfBatch) -> this.handled.add(line));
		RingBuffer<String> ring = disruptor.start();
		long sequence = ring.next();
		try {
			// The slot refers to it until the last consumer has passed
			ring.set(sequence, "ACME 100");
		}
		finally {
			ring.publish(sequence);
		}
		// end::reference[]
		disruptor.close();
		assertThat(this.handled).containsExactly("ACME 100");
	}

}
