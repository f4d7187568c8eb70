package io.github.disruptor4j.docs.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.dsl.ConsumerState;
import io.github.disruptor4j.dsl.Disruptor;
import io.github.disruptor4j.dsl.RingConsumer;
import io.github.disruptor4j.dsl.ShutdownReport;
import io.github.disruptor4j.util.NamedThreadFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Stopping a ring, and what the report says.
 */
class StopTests {

	private final List<String> handled = new ArrayList<>();

	@Test
	void shouldDrainOnClose() {
		// tag::close[]
		try (Disruptor<Trade> disruptor = new Disruptor<>(Trade::new, 1024, new NamedThreadFactory("trades"))) {
			disruptor.consumer("journal").handleWith((trade, sequence, endOfBatch) -> this.handled.add(trade.symbol()));
			RingBuffer<Trade> ring = disruptor.start();
			ring.publishEvent((trade, sequence) -> trade.fill("ACME", 100));
		} // everything is handled, and the threads have ended
			// end::close[]
		assertThat(this.handled).containsExactly("ACME");
	}

	@Test
	void shouldReportWhatIsLeft() throws Exception {
		CountDownLatch database = new CountDownLatch(1);
		Disruptor<Trade> disruptor = new Disruptor<>(Trade::new, 1024, new NamedThreadFactory("trades"));
		RingConsumer store = disruptor.consumer("store").maxBatchSize(1).handleWith((trade, sequence, endOfBatch) -> {
			if (sequence == 1) {
				database.await(); // it hangs
			}
		});
		RingBuffer<Trade> ring = disruptor.start();
		for (int i = 0; i < 4; i++) {
			ring.publishEvent((trade, sequence) -> trade.fill("ACME", sequence));
		}
		await().until(() -> store.getSequence() == 0);
		// tag::report[]
		ShutdownReport report = disruptor.stop(500, TimeUnit.MILLISECONDS);
		assertThat(report.drained()).isFalse();
		assertThat(report.target()).isEqualTo(3); // <1>
		assertThat(report.remaining())
			.containsExactly(new ShutdownReport.Remaining("store", 0, 3, ConsumerState.HALTING)); // <2>
		// end::report[]
		database.countDown();
		assertThat(store.join(20, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void shouldGoOnAfterARestart() throws Exception {
		Disruptor<Trade> disruptor = new Disruptor<>(Trade::new, 1024, new NamedThreadFactory("trades"));
		RingConsumer journal = disruptor.consumer("journal")
			.handleWith((trade, sequence, endOfBatch) -> this.handled.add(trade.symbol()));
		journal.pause();
		RingBuffer<Trade> ring = disruptor.start();
		ring.publishEvent((trade, sequence) -> trade.fill("ACME", 100));
		// tag::again[]
		ShutdownReport report = disruptor.stopNow(5, TimeUnit.SECONDS); // does not drain
		assertThat(report.remaining()).extracting(ShutdownReport.Remaining::left).containsExactly(1L);

		journal.resume();
		disruptor.restart(); // the consumers go on where they were, on new threads
		assertThat(disruptor.stop(5, TimeUnit.SECONDS).drained()).isTrue();
		// end::again[]
		assertThat(this.handled).containsExactly("ACME");
	}

}
