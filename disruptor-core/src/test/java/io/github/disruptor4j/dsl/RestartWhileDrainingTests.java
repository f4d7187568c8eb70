package io.github.disruptor4j.dsl;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.EventProcessor;
import io.github.disruptor4j.RingClosedException;
import io.github.disruptor4j.RingFailedException;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.testing.Background;
import io.github.disruptor4j.testing.LogRecorder;
import io.github.disruptor4j.testing.RecordingHandler;
import io.github.disruptor4j.testing.Waits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A stop hopes for consumers that are to be restarted, for no others, and lets nobody
 * publish meanwhile.
 */
class RestartWhileDrainingTests extends AbstractRestartTests {

	@Test
	void shouldHandleWhatAConsumerHasLeftThatIsRestarted() throws Throwable {
		announceRestarts();
		RingConsumer consumer = this.disruptor.consumer("mortal").handleWith(this.mortal);
		startAndLetDie(consumer, 2, 5);
		Background<ShutdownReport> stop = stopInBackground();
		heal();
		consumer.restart();
		assertThat(stop.result()).isEqualTo(new ShutdownReport(true, 4, List.of()));
		assertThat(this.handled).isEqualTo(upTo(4));
	}

	@Test
	void shouldHandleWhatConsumersBehindItHaveLeft() throws Throwable {
		announceRestarts();
		RecordingHandler last = new RecordingHandler();
		RingConsumer consumer = this.disruptor.consumer("mortal").handleWith(this.mortal);
		this.disruptor.consumer("last").after("mortal").handleWith(last);
		startAndLetDie(consumer, 0, 3);
		Background<ShutdownReport> stop = stopInBackground();
		heal();
		consumer.restart();
		assertThat(stop.result().remaining()).isEmpty();
		assertThat(last.sequences()).isEqualTo(upTo(2));
	}

	@Test
	void shouldHandleTheEventOfAWorkerThatIsRestarted() throws Throwable {
		announceRestarts();
		this.deadly.add(1L);
		this.disruptor.handleEventsWithWorkerPool((event) -> this.mortal.onEvent(event, event.get(), true),
				(event) -> this.mortal.onEvent(event, event.get(), true));
		this.disruptor.start();
		publish(3);
		Waits.until(() -> this.disruptor.getConsumers().stream().anyMatch(RingConsumer::isRestartAnnounced));
		Background<ShutdownReport> stop = stopInBackground();
		heal();
		this.disruptor.getConsumers().stream().filter(RingConsumer::isRestartAnnounced).forEach(RingConsumer::restart);
		assertThat(stop.result().remaining()).isEmpty();
		assertThat(this.handled).containsExactlyInAnyOrder(0L, 1L, 2L);
	}

	@Test
	void shouldRefusePublishersFromItsBeginToItsEnd() throws Throwable {
		announceRestarts();
		CountDownLatch gate = new CountDownLatch(1);
		this.gates.add(gate);
		CountDownLatch goesOn = new CountDownLatch(1);
		RingConsumer consumer = this.disruptor.consumer("mortal").handleWith((event, sequence, endOfBatch) -> {
			this.mortal.onEvent(event, sequence, endOfBatch);
			goesOn.countDown();
			Waits.forLatch(gate);
		});
		startAndLetDie(consumer, 0, 2);
		Background<ShutdownReport> stop = stopInBackground();
		assertClosed();
		heal();
		consumer.restart();
		Waits.forLatch(goesOn);
		assertClosed();
		gate.countDown();
		assertThat(stop.result().drained()).isTrue();
		assertThat(stop.result().target()).isEqualTo(1);
		assertClosed();
	}

	// Nobody has announced that it is: something else keeps the stop from ending.
	@Test
	void shouldNotTakeEventsAgainWhereAConsumerIsRestartedUnannounced() throws Throwable {
		CountDownLatch gate = new CountDownLatch(1);
		RecordingHandler slow = blockedAt(0, gate);
		this.disruptor.consumer("slow").handleWith(slow);
		RingConsumer consumer = this.disruptor.consumer("mortal").handleWith(this.mortal);
		startAndLetDie(consumer, 0, 2);
		Waits.forLatch(this.blocked);
		Background<ShutdownReport> stop = stopInBackground();
		heal();
		consumer.restart();
		awaitHandled(2);
		assertClosed();
		gate.countDown();
		assertThat(stop.result().remaining()).isEmpty();
		assertThat(stop.result().target()).isEqualTo(1);
	}

	@Test
	void shouldEndWhenTheRestartIsWithdrawn() throws Throwable {
		announceRestarts();
		RingConsumer consumer = this.disruptor.consumer("mortal").handleWith(this.mortal);
		startAndLetDie(consumer, 2, 5);
		Background<ShutdownReport> stop = stopInBackground();
		consumer.withdrawRestart();
		assertThat(stop.result().remaining())
			.containsExactly(new ShutdownReport.Remaining("mortal", -1, 5, ConsumerState.FAILED));
	}

	@Test
	void shouldEndWhenItsTimeIsUp() throws Throwable {
		announceRestarts();
		RingConsumer consumer = this.disruptor.consumer("mortal").handleWith(this.mortal);
		startAndLetDie(consumer, 2, 5);
		ShutdownReport report = this.disruptor.stop(50, TimeUnit.MILLISECONDS);
		assertThat(report.remaining())
			.containsExactly(new ShutdownReport.Remaining("mortal", -1, 5, ConsumerState.FAILED));
		assertThat(consumer.isRestartAnnounced()).isFalse();
	}

	@Test
	void shouldHopeForAConsumerUntilItIsDecidedWhatBecomesOfIt() throws Throwable {
		CountingSequence looks = new CountingSequence();
		this.disruptor.handleEventsWith(new IdleProcessor(looks));
		CountDownLatch gate = new CountDownLatch(1);
		this.gates.add(gate);
		this.disruptor.setConsumerFailureListener((failure) -> {
			// The stop looks at its consumers, so it would have given up by now.
			looks.awaitFurther(10);
			assertThat(consumer(failure.consumer()).announceRestart()).isTrue();
		});
		RingConsumer consumer = this.disruptor.consumer("mortal").handleWith((event, sequence, endOfBatch) -> {
			Waits.forLatch(gate);
			this.mortal.onEvent(event, sequence, endOfBatch);
		});
		this.deadly.add(0L);
		this.disruptor.start();
		publish(1);
		Background<ShutdownReport> stop = stopInBackground();
		gate.countDown();
		Waits.until(consumer::isRestartAnnounced);
		heal();
		consumer.restart();
		stop.result();
		assertThat(this.handled).containsExactly(0L);
	}

	@Test
	void shouldNotHopeForAConsumerWhenItsListenerHasReturned() throws Throwable {
		CountDownLatch gate = new CountDownLatch(1);
		this.gates.add(gate);
		this.disruptor.consumer("mortal").handleWith((event, sequence, endOfBatch) -> {
			Waits.forLatch(gate);
			this.mortal.onEvent(event, sequence, endOfBatch);
		});
		this.deadly.add(0L);
		this.disruptor.start();
		publish(1);
		Background<ShutdownReport> stop = stopInBackground();
		gate.countDown();
		assertThat(stop.result().remaining()).extracting(ShutdownReport.Remaining::state)
			.containsExactly(ConsumerState.FAILED);
	}

	@Test
	void shouldWaitForARestartAlsoWithoutATimeout() throws Throwable {
		announceRestarts();
		RingConsumer consumer = this.disruptor.consumer("mortal").handleWith(this.mortal);
		startAndLetDie(consumer, 0, 2);
		Background<Void> shutdown = Background.run(this.disruptor::shutdown).awaitBlocked();
		heal();
		consumer.restart();
		shutdown.result();
		assertThat(this.handled).isEqualTo(upTo(1));
	}

	@Test
	void shouldNotWaitForEverForAListenerWithoutATimeout() throws Throwable {
		CountDownLatch gate = new CountDownLatch(1);
		this.gates.add(gate);
		this.disruptor.setConsumerFailureListener((failure) -> Waits.forLatch(gate));
		RingConsumer consumer = this.disruptor.consumer("mortal").handleWith(this.mortal);
		this.deadly.add(0L);
		this.disruptor.start();
		publish(1);
		assertThat(consumer.await(ConsumerState.FAILED, 10, TimeUnit.SECONDS)).isTrue();
		try (LogRecorder log = new LogRecorder(Disruptor.class.getName())) {
			Background.run(this.disruptor::shutdown).result();
			assertThat(log.messages(Level.WARNING)).singleElement().asString().contains("mortal", "left=1");
		}
	}

	private Background<ShutdownReport> stopInBackground() {
		Background<ShutdownReport> stop = Background.call(() -> this.disruptor.stop(1, TimeUnit.MINUTES));
		Waits.until(() -> !this.disruptor.getRingBuffer().isAdmissionOpen());
		return stop.awaitBlocked();
	}

	private void assertClosed() {
		assertThatExceptionOfType(RingClosedException.class).isThrownBy(() -> publish(1))
			.isNotInstanceOf(RingFailedException.class);
	}

	private static final class CountingSequence extends Sequence {

		private final AtomicLong looks = new AtomicLong();

		@Override
		public long get() {
			this.looks.incrementAndGet();
			return super.get();
		}

		void awaitFurther(int count) {
			long enough = this.looks.get() + count;
			Waits.until(() -> this.looks.get() >= enough);
		}

	}

	/**
	 * One that has nothing to do, and shows when somebody looks at it.
	 */
	private record IdleProcessor(CountingSequence sequence) implements EventProcessor {

		@Override
		public Sequence getSequence() {
			return this.sequence;
		}

		@Override
		public void halt() {
		}

		@Override
		public boolean isRunning() {
			return false;
		}

		@Override
		public void run() {
		}

	}

}
