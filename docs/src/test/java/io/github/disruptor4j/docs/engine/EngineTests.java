package io.github.disruptor4j.docs.engine;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.dsl.Disruptor;
import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.dsl.RingConsumer;
import io.github.disruptor4j.dsl.ShutdownReport;
import io.github.disruptor4j.util.DaemonThreadFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The engine without Spring.
 */
class EngineTests {

	@Test
	void shouldHandleEventsInTheOrderOfTheGraph() throws InterruptedException {
		AtomicLong sum = new AtomicLong();
		CountDownLatch done = new CountDownLatch(1);
		// tag::graph[]
		Disruptor<ValueEvent> disruptor = new Disruptor<>(ValueEvent::new, 1024, DaemonThreadFactory.INSTANCE,
				ProducerType.MULTI, new BlockingWaitStrategy());
		disruptor.handleEventsWith((event, sequence, endOfBatch) -> event.squared = event.value * event.value)
			.then((event, sequence, endOfBatch) -> {
				if (sum.addAndGet(event.squared) == 14) {
					done.countDown();
				}
			});
		RingBuffer<ValueEvent> ring = disruptor.start();
		for (long value = 1; value <= 3; value++) {
			ring.publishEvent((event, sequence, argument) -> event.value = argument, value);
		}
		// end::graph[]
		assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
		// tag::stop[]
		ShutdownReport report = disruptor.stop(5, TimeUnit.SECONDS);
		// end::stop[]
		assertThat(report.drained()).isTrue();
		assertThat(report.target()).isEqualTo(2);
	}

	@Test
	void shouldNameConsumersAndTellHowFarTheyAre() throws InterruptedException {
		try (Disruptor<ValueEvent> disruptor = new Disruptor<>(ValueEvent::new, 8, DaemonThreadFactory.INSTANCE)) {
			// tag::named[]
			disruptor.consumer("square").handleWith((event, sequence, endOfBatch) -> event.squared = event.value);
			RingConsumer audit = disruptor.consumer("audit")
				.after("square")
				.maxBatchSize(64)
				.handleWith((event, sequence, endOfBatch) -> event.audited = true);
			RingBuffer<ValueEvent> ring = disruptor.start();
			// end::named[]
			ring.publishEvent((event, sequence) -> event.value = sequence);
			ShutdownReport report = disruptor.stop(20, TimeUnit.SECONDS);
			assertThat(report.drained()).isTrue();
			assertThat(audit.getParents()).containsExactly("square");
			assertThat(audit.getSequence()).isZero();
			assertThat(audit.getLag()).isZero();
			assertThat(ring.get(0).audited).isTrue();
		}
	}

	static final class ValueEvent {

		private long value;

		private long squared;

		private boolean audited;

	}

}
