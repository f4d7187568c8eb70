package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.disruptor4j.RingClosedException;
import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.dsl.ShutdownReport;
import io.github.disruptor4j.spring.graph.OnFull;
import io.github.disruptor4j.spring.graph.ShutdownMode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A ring is stopped and started while threads publish into it: what was accepted is
 * handled, once, by every consumer.
 */
@Timeout(120)
class RestartUnderLoadTests {

	private static final int RESTARTS = 30;

	private static final Duration SECONDS = Duration.ofSeconds(20);

	private final LongAdder accepted = new LongAdder();

	private final LongAdder acceptedSum = new LongAdder();

	private final AtomicBoolean done = new AtomicBoolean();

	private final Counting journal = new Counting();

	private final Counting match = new Counting();

	@ParameterizedTest
	@CsvSource({ "DRAIN, BLOCK, MULTI, 3", "HALT, BLOCK, MULTI, 3", "DRAIN, TIMEOUT, MULTI, 2", "DRAIN, DROP, MULTI, 2",
			"DRAIN, BLOCK, SINGLE, 1", "HALT, FAIL, SINGLE, 1" })
	void shouldHandleWhatWasAccepted(ShutdownMode mode, OnFull onFull, ProducerType producerType, int publishers) {
		TestRing ring = TestRing.named("orders")
			.slots(16)
			.onFull(onFull, Duration.ofMillis(1))
			.define((definition) -> definition.shutdownMode(mode).producerType(producerType))
			.consumer("journal", this.journal::onEvent)
			.consumer("match", this.match::onEvent, "journal")
			.build();
		List<CompletableFuture<Void>> threads = new ArrayList<>();
		for (int i = 0; i < publishers; i++) {
			long first = i * 1_000_000_000L;
			threads.add(CompletableFuture.runAsync(() -> publish(ring.producer(), first),
					(task) -> new Thread(task, "publisher").start()));
		}
		for (int i = 0; i < RESTARTS; i++) {
			ring.start();
			long target = ring.ring().published() + 50;
			while (ring.ring().published() < target) {
				Thread.onSpinWait();
			}
			ShutdownReport report = ring.container().stop(SECONDS);
			assertThat(report).isNotNull();
			assertThat(report.drained() || mode == ShutdownMode.HALT).as(report.toString()).isTrue();
			assertThat(TestRing.threads("orders")).isEmpty();
		}
		this.done.set(true);
		assertThat(threads).allSatisfy((thread) -> assertThat(thread).succeedsWithin(SECONDS));
		ring.start();
		while (ring.ring().consumer("match").lag() > 0) {
			Thread.onSpinWait();
		}
		ring.close();
		for (Counting consumer : List.of(this.journal, this.match)) {
			assertThat(consumer.events).isEqualTo(this.accepted.sum());
			assertThat(consumer.sum).isEqualTo(this.acceptedSum.sum());
		}
		assertThat(this.accepted.sum()).isPositive();
	}

	private void publish(RingProducer<TestEvent> producer, long first) {
		long value = first;
		while (!this.done.get()) {
			Filling filling = new Filling();
			try {
				producer.publish(filling::fill, (Long) value);
				if (filling.sequence >= 0) {
					this.accepted.increment();
					this.acceptedSum.add(value);
					value++;
				}
			}
			catch (RingClosedException | RingFullException ex) {
				Thread.yield();
			}
		}
	}

	private static final class Filling {

		private long sequence = -1;

		void fill(TestEvent event, long newSequence, Long value) {
			TestEvent.fill(event, newSequence, value);
			this.sequence = newSequence;
		}

	}

	private static final class Counting {

		private volatile long events;

		private volatile long sum;

		private long last = -1;

		@SuppressWarnings("NonAtomicVolatileUpdate") // written by one thread at a time
		void onEvent(TestEvent event, long sequence, boolean endOfBatch) {
			assertThat(sequence).isGreaterThan(this.last);
			this.last = sequence;
			this.events++;
			this.sum += event.value();
		}

	}

}
