package io.github.disruptor4j.dsl;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.testing.Background;
import io.github.disruptor4j.testing.LogRecorder;
import io.github.disruptor4j.testing.LongEvent;
import io.github.disruptor4j.testing.RecordingHandler;
import io.github.disruptor4j.testing.Waits;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a stop waits for, for how long, and what it says of the rest.
 */
class ShutdownReportTests extends AbstractDisruptorTests {

	@Test
	void shouldReportThatNothingIsLeft() throws Exception {
		this.disruptor.handleEventsWith(new RecordingHandler());
		this.disruptor.start();
		publish(5);
		ShutdownReport report = this.disruptor.stop(10, TimeUnit.SECONDS);
		assertThat(report.drained()).isTrue();
		assertThat(report.target()).isEqualTo(4);
		assertThat(report.remaining()).isEmpty();
	}

	@Test
	void shouldReportAHandlerThatDoesNotReturn() throws Exception {
		CountDownLatch gate = new CountDownLatch(1);
		this.disruptor.consumer("stuck").handleWith(blockedAt(2, gate));
		this.disruptor.consumer("fine").handleWith(new RecordingHandler());
		this.disruptor.start();
		publish(5);
		Waits.forLatch(this.blocked);
		ShutdownReport report = this.disruptor.stop(1, TimeUnit.SECONDS);
		gate.countDown();
		assertThat(report.drained()).isFalse();
		assertThat(report.target()).isEqualTo(4);
		assertThat(report.remaining()).filteredOn((left) -> left.left() > 0).singleElement().satisfies((left) -> {
			assertThat(left.consumer()).isEqualTo("stuck");
			assertThat(left.state()).isEqualTo(ConsumerState.HALTING);
			assertThat(left.left()).isEqualTo(4 - left.sequence());
		});
	}

	@Test
	void shouldReportWhatIsLeftBehindAPausedConsumer() throws Exception {
		RingConsumer first = this.disruptor.consumer("first").handleWith(new RecordingHandler());
		this.disruptor.consumer("second").after("first").handleWith(new RecordingHandler());
		first.pause();
		this.disruptor.start();
		publish(3);
		// It is not worth waiting for: the whole minute would be too long for the build.
		ShutdownReport report = this.disruptor.stop(1, TimeUnit.MINUTES);
		assertThat(report.remaining()).extracting(ShutdownReport.Remaining::consumer)
			.containsExactly("first", "second");
		assertThat(report.remaining()).extracting(ShutdownReport.Remaining::left).containsExactly(3L, 3L);
	}

	@RepeatedTest(20)
	void shouldDrainAConsumerThatHasJustBeenResumed() throws Exception {
		RecordingHandler handler = new RecordingHandler();
		RingConsumer consumer = this.disruptor.consumer("resumed").handleWith(handler);
		this.disruptor.start();
		consumer.pause();
		assertThat(consumer.await(ConsumerState.PAUSED, 10, TimeUnit.SECONDS)).isTrue();
		publish(3);
		consumer.resume();
		ShutdownReport report = this.disruptor.stop(10, TimeUnit.SECONDS);
		assertThat(report.remaining()).isEmpty();
		assertThat(handler.sequences()).isEqualTo(upTo(2));
	}

	@RepeatedTest(20)
	void shouldShowThatAConsumerRestsWhereverItIsPausedAgain() throws Exception {
		RingConsumer consumer = this.disruptor.consumer("paused").handleWith(new RecordingHandler());
		this.disruptor.start();
		for (int i = 0; i < 100; i++) {
			consumer.pause();
			consumer.resume();
		}
		consumer.pause();
		assertThat(consumer.await(ConsumerState.PAUSED, 10, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void shouldWaitForAClaimUntilItsTimeIsUp() throws Exception {
		this.disruptor.consumer("waiting").handleWith(new RecordingHandler());
		RingBuffer<LongEvent> ring = this.disruptor.start();
		publish(1);
		ring.next();
		long start = System.nanoTime();
		ShutdownReport report = this.disruptor.stop(1500, TimeUnit.MILLISECONDS);
		assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(1400));
		assertThat(report.target()).isEqualTo(1);
		assertThat(report.remaining()).singleElement().satisfies((left) -> {
			assertThat(left.consumer()).isEqualTo("waiting");
			assertThat(left.sequence()).isZero();
			assertThat(left.left()).isEqualTo(1);
		});
	}

	@Test
	void shouldHandleAClaimThatIsPublishedWhileItStops() throws Throwable {
		RecordingHandler handler = new RecordingHandler();
		this.disruptor.handleEventsWith(handler);
		RingBuffer<LongEvent> ring = this.disruptor.start();
		long sequence = ring.next();
		Background<ShutdownReport> stop = Background.call(() -> this.disruptor.stop(10, TimeUnit.SECONDS))
			.awaitBlocked();
		ring.publish(sequence);
		assertThat(stop.result().drained()).isTrue();
		assertThat(handler.sequences()).containsExactly(0L);
	}

	@Test
	void shouldGiveUpAClaimThatNobodyPublishesAndSaySo() {
		try (LogRecorder log = new LogRecorder(Disruptor.class.getName())) {
			this.disruptor.consumer("waiting").handleWith(new RecordingHandler());
			RingBuffer<LongEvent> ring = this.disruptor.start();
			publish(1);
			ring.next();
			this.disruptor.shutdown();
			assertThat(log.messages(Level.WARNING)).singleElement()
				.asString()
				.contains("sequence 1", "waiting", "left=1");
			assertThat(this.threads).noneMatch(Thread::isAlive);
		}
	}

	@Test
	void shouldSayWhatACloseHasLeft() {
		try (LogRecorder log = new LogRecorder(Disruptor.class.getName())) {
			RingConsumer paused = this.disruptor.consumer("paused").handleWith(new RecordingHandler());
			paused.pause();
			this.disruptor.start();
			publish(2);
			this.disruptor.close();
			assertThat(log.messages(Level.WARNING)).singleElement().asString().contains("paused", "left=2");
		}
	}

	@Test
	void shouldLogNothingWhereNothingIsLeft() {
		try (LogRecorder log = new LogRecorder(Disruptor.class.getName())) {
			this.disruptor.close();
			this.disruptor.handleEventsWith(new RecordingHandler());
			this.disruptor.start();
			publish(2);
			this.disruptor.shutdown();
			this.disruptor.close();
			assertThat(log.records()).isEmpty();
		}
	}

	@Test
	void shouldLeaveInTheRingWhatItDoesNotDrain() throws Throwable {
		CountDownLatch gate = new CountDownLatch(1);
		RecordingHandler handler = blockedAt(0, gate);
		this.disruptor.consumer("slow").maxBatchSize(1).handleWith(handler);
		this.disruptor.start();
		publish(3);
		Waits.forLatch(this.blocked);
		Background<ShutdownReport> stop = Background.call(() -> this.disruptor.stopNow(10, TimeUnit.SECONDS))
			.awaitBlocked();
		assertThat(this.disruptor.getConsumer("slow").await(ConsumerState.HALTING, 10, TimeUnit.SECONDS)).isTrue();
		gate.countDown();
		assertThat(stop.result().remaining())
			.containsExactly(new ShutdownReport.Remaining("slow", 0, 2, ConsumerState.HALTED));
		this.disruptor.restart();
		handler.awaitEvents(3);
		assertThat(handler.sequences()).isEqualTo(upTo(2));
	}

	@Test
	void shouldRemoveAConsumerWithoutWaitingForClaims() throws Exception {
		RecordingHandler handler = new RecordingHandler();
		this.disruptor.consumer("going").handleWith(handler);
		RingBuffer<LongEvent> ring = this.disruptor.start();
		publish(2);
		long sequence = ring.next();
		assertThat(this.disruptor.removeConsumer("going", 1, TimeUnit.MINUTES)).isTrue();
		assertThat(handler.sequences()).isEqualTo(upTo(1));
		ring.publish(sequence);
	}

}
