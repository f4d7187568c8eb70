package io.github.disruptor4j.docs.engine;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.dsl.ConsumerFailure;
import io.github.disruptor4j.dsl.ConsumerState;
import io.github.disruptor4j.dsl.Disruptor;
import io.github.disruptor4j.dsl.RingConsumer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One consumer's life: its states, its failure, pausing and restarting it.
 */
class ConsumerLifeTests {

	private final List<String> handled = new CopyOnWriteArrayList<>();

	private volatile boolean diskFull = true;

	private final Disruptor<Trade> disruptor = new Disruptor<>(Trade::new, 8, (task) -> {
		Thread thread = new Thread(task, "trades");
		thread.setUncaughtExceptionHandler((dead, ex) -> {
		});
		return thread;
	});

	@Test
	void shouldShowItsState() throws Exception {
		// tag::states[]
		RingConsumer journal = this.disruptor.consumer("journal")
			.handleWith((trade, sequence, endOfBatch) -> this.handled.add(trade.symbol()));
		assertThat(journal.getState()).isEqualTo(ConsumerState.IDLE);

		this.disruptor.start();
		assertThat(journal.await(ConsumerState.RUNNING, 5, TimeUnit.SECONDS)).isTrue();

		this.disruptor.halt(); // tells, and does not wait
		assertThat(journal.join(5, TimeUnit.SECONDS)).isTrue();
		assertThat(journal.getState()).isEqualTo(ConsumerState.HALTED);
		// end::states[]
	}

	@Test
	void shouldTellOfAFailureAndGoOnWithTheSameEvent() throws Exception {
		RingConsumer journal = this.disruptor.consumer("journal").handleWith((trade, sequence, endOfBatch) -> {
			if (this.diskFull) {
				throw new IllegalStateException("disk full");
			}
			this.handled.add(trade.symbol());
		});
		BlockingQueue<ConsumerFailure> alarms = new LinkedBlockingQueue<>();
		// tag::failure[]
		this.disruptor.setConsumerFailureListener((failure) -> alarms.add(failure)); // <1>
		// end::failure[]
		RingBuffer<Trade> ring = this.disruptor.start();
		ring.publishEvent((trade, sequence) -> trade.fill("ACME", 100));
		// tag::failure[]
		ConsumerFailure failure = alarms.poll(5, TimeUnit.SECONDS);
		assertThat(failure).isNotNull();
		assertThat(failure.consumer()).isEqualTo("journal");
		assertThat(failure.sequence()).isZero();
		assertThat(failure.cause()).hasRootCauseMessage("disk full");
		assertThat(ring.isAdmissionOpen()).isFalse(); // <2>
		// end::failure[]
		journal.join(20, TimeUnit.SECONDS);
		// tag::restart[]
		this.diskFull = false;
		// A new thread, from the event that failed on; the ring is open again
		journal.restart();
		// end::restart[]
		ring.publishEvent((trade, sequence) -> trade.fill("EMCA", 90));
		assertThat(this.disruptor.stop(20, TimeUnit.SECONDS).drained()).isTrue();
		assertThat(this.handled).containsExactly("ACME", "EMCA");
	}

	@Test
	void shouldHandleBeforeItStopsWhatAConsumerHasLeftThatIsToBeRestarted() throws Exception {
		ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
		RingConsumer journal = this.disruptor.consumer("journal").handleWith((trade, sequence, endOfBatch) -> {
			if (this.diskFull) {
				throw new IllegalStateException("disk full");
			}
			this.handled.add(trade.symbol());
		});
		// tag::announce[]
		this.disruptor.setConsumerFailureListener((failure) -> {
			RingConsumer dead = this.disruptor.getConsumer(failure.consumer());
			if (dead.announceRestart()) { // <1>
				timer.schedule(dead::restart, 100, TimeUnit.MILLISECONDS); // <2>
			}
		});
		// end::announce[]
		RingBuffer<Trade> ring = this.disruptor.start();
		ring.publishEvent((trade, sequence) -> trade.fill("ACME", 100));
		journal.await(ConsumerState.FAILED, 5, TimeUnit.SECONDS);
		this.diskFull = false;
		assertThat(this.disruptor.stop(20, TimeUnit.SECONDS).drained()).isTrue();
		assertThat(this.handled).containsExactly("ACME");
		timer.shutdown();
		assertThat(timer.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void shouldPauseBetweenTwoBatches() throws Exception {
		RingConsumer journal = this.disruptor.consumer("journal")
			.handleWith((trade, sequence, endOfBatch) -> this.handled.add(trade.symbol()));
		RingBuffer<Trade> ring = this.disruptor.start();
		// tag::pause[]
		journal.pause();
		// The batch it was in is done
		journal.await(ConsumerState.PAUSED, 5, TimeUnit.SECONDS);
		ring.publishEvent((trade, sequence) -> trade.fill("ACME", 100));
		assertThat(journal.getBacklog()).isEqualTo(1); // it waits in the ring
		journal.resume();
		// end::pause[]
		assertThat(this.disruptor.stop(20, TimeUnit.SECONDS).drained()).isTrue();
		assertThat(this.handled).containsExactly("ACME");
	}

}
