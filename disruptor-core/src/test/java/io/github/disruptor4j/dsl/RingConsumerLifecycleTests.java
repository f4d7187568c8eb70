package io.github.disruptor4j.dsl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.BusySpinWaitStrategy;
import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.EventProcessor;
import io.github.disruptor4j.FatalExceptionHandler;
import io.github.disruptor4j.RingClosedException;
import io.github.disruptor4j.RingFailedException;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.testing.Background;
import io.github.disruptor4j.testing.Waits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Pausing, restarting, adding and removing consumers of a running ring.
 */
class RingConsumerLifecycleTests {

	private static final int SIZE = 8;

	private final Disruptor<long[]> disruptor = new Disruptor<>(() -> new long[1], SIZE, (task) -> {
		Thread thread = new Thread(task);
		thread.setUncaughtExceptionHandler((dead, ex) -> {
		});
		return thread;
	});

	@AfterEach
	void close() {
		this.disruptor.close();
	}

	@Test
	void shouldTakeNothingWhilePausedAndGoOnWhereItWas() throws Exception {
		Recorder recorder = new Recorder();
		RingConsumer consumer = this.disruptor.consumer("recorder").handleWith(recorder);
		this.disruptor.start();
		publish(0, 3 * SIZE);
		recorder.awaitCount(3 * SIZE);
		consumer.pause();
		assertThat(consumer.await(ConsumerState.PAUSED, 10, TimeUnit.SECONDS)).isTrue();
		publish(3 * SIZE, SIZE);
		assertThat(consumer.getBacklog()).isEqualTo(SIZE);
		assertThat(this.disruptor.getRingBuffer().hasAvailableCapacity(1)).isFalse();
		Thread thread = consumer.getThread();
		consumer.resume();
		recorder.awaitCount(4 * SIZE);
		assertThat(consumer.getState()).isEqualTo(ConsumerState.RUNNING);
		assertThat(consumer.getThread()).isSameAs(thread);
		recorder.assertSaw(0, 4 * SIZE);
		assertThat(recorder.starts).hasValue(1);
	}

	@Test
	void shouldTellLagBehindTheCursorFromBacklogBehindTheSlowestParent() throws Exception {
		Recorder fast = new Recorder();
		Recorder slow = new Recorder();
		RingConsumer first = this.disruptor.consumer("fast").handleWith(fast);
		RingConsumer second = this.disruptor.consumer("slow").handleWith(slow);
		RingConsumer last = this.disruptor.consumer("last").after("fast", "slow").handleWith(new Recorder());
		last.pause();
		this.disruptor.start();
		publish(0, 3);
		fast.awaitCount(3);
		slow.awaitCount(3);
		Waits.until(() -> second.getSequence() == 2);
		second.pause();
		assertThat(second.await(ConsumerState.PAUSED, 10, TimeUnit.SECONDS)).isTrue();
		publish(3, 2);
		Waits.until(() -> first.getSequence() == 4);
		assertThat(List.of(first.getLag(), second.getLag(), last.getLag())).containsExactly(0L, 2L, 5L);
		assertThat(List.of(first.getBacklog(), second.getBacklog(), last.getBacklog())).containsExactly(0L, 2L, 3L);
	}

	@Test
	void shouldStartPausedIfToldBefore() throws Exception {
		Recorder recorder = new Recorder();
		RingConsumer consumer = this.disruptor.consumer("recorder").handleWith(recorder);
		consumer.pause();
		this.disruptor.start();
		assertThat(consumer.await(ConsumerState.PAUSED, 10, TimeUnit.SECONDS)).isTrue();
		publish(0, SIZE);
		assertThat(recorder.seen).isEmpty();
		consumer.resume();
		recorder.awaitCount(SIZE);
	}

	@Test
	void shouldWakeAProducerThatWaitsForAPausedConsumer() throws Throwable {
		Recorder recorder = new Recorder();
		RingConsumer consumer = this.disruptor.consumer("recorder").handleWith(recorder);
		consumer.pause();
		this.disruptor.start();
		publish(0, SIZE);
		Background<Void> producer = Background.run(() -> publish(SIZE, 1)).awaitBlocked();
		consumer.resume();
		producer.result();
		recorder.awaitCount(SIZE + 1);
	}

	@Test
	void shouldHaltWhilePaused() throws Exception {
		RingConsumer consumer = this.disruptor.consumer("recorder").handleWith(new Recorder());
		consumer.pause();
		this.disruptor.start();
		publish(0, 3);
		assertThat(consumer.await(ConsumerState.PAUSED, 10, TimeUnit.SECONDS)).isTrue();
		ShutdownReport report = this.disruptor.stop(10, TimeUnit.SECONDS);
		assertThat(report.drained()).isFalse();
		assertThat(report.remaining())
			.containsExactly(new ShutdownReport.Remaining("recorder", -1, 3, ConsumerState.HALTED));
	}

	@Test
	void shouldNotEndThePauseOnAnInterrupt() throws Exception {
		Recorder recorder = new Recorder();
		RingConsumer consumer = this.disruptor.consumer("recorder").handleWith(recorder);
		consumer.pause();
		this.disruptor.start();
		assertThat(consumer.await(ConsumerState.PAUSED, 10, TimeUnit.SECONDS)).isTrue();
		Thread thread = consumer.getThread();
		assertThat(thread).isNotNull();
		thread.interrupt();
		Waits.until(() -> !thread.isInterrupted());
		assertThat(consumer.getState()).isEqualTo(ConsumerState.PAUSED);
		consumer.resume();
		publish(0, 1);
		recorder.awaitCount(1);
	}

	@Test
	void shouldSayThatAUsersProcessorCannotBePaused() {
		this.disruptor.handleEventsWith(new UsersProcessor());
		RingConsumer consumer = this.disruptor.getConsumers().get(0);
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(consumer::pause)
			.withMessageContaining("consumer-1")
			.withMessageContaining(UsersProcessor.class.getName());
	}

	@Test
	void shouldGoOnWithTheEventItFailedAt() throws Exception {
		AtomicBoolean broken = new AtomicBoolean(true);
		Recorder recorder = new Recorder();
		RingConsumer consumer = this.disruptor.consumer("fragile")
			.exceptionHandler(new FatalExceptionHandler())
			.handleWith((event, sequence, endOfBatch) -> {
				if (sequence == 5 && broken.get()) {
					throw new IllegalArgumentException("five");
				}
				recorder.onEvent(event, sequence, endOfBatch);
			});
		// All of them before it fails, which shuts the ring.
		consumer.pause();
		this.disruptor.start();
		publish(0, SIZE);
		consumer.resume();
		assertThat(consumer.await(ConsumerState.FAILED, 10, TimeUnit.SECONDS)).isTrue();
		assertThat(consumer.join(10, TimeUnit.SECONDS)).isTrue();
		ConsumerFailure failure = consumer.getFailure();
		assertThat(failure).isNotNull();
		assertThat(failure.consumer()).isEqualTo("fragile");
		assertThat(failure.sequence()).isEqualTo(5);
		assertThat(this.disruptor.getRingBuffer().isAdmissionOpen()).isFalse();
		assertThatExceptionOfType(RingFailedException.class).isThrownBy(() -> publish(0, 1))
			.withMessageContaining("five");
		broken.set(false);
		consumer.restart();
		assertThat(consumer.getFailure()).isNull();
		publish(SIZE, SIZE);
		recorder.awaitCount(2 * SIZE);
		recorder.assertSaw(0, 2 * SIZE);
	}

	@Test
	void shouldStayShutWhileAnotherConsumerIsDead() throws Exception {
		EventHandler<long[]> poisoned = (event, sequence, endOfBatch) -> {
			throw new IllegalArgumentException("always");
		};
		AtomicBoolean broken = new AtomicBoolean(true);
		RingConsumer first = this.disruptor.consumer("first").handleWith((event, sequence, endOfBatch) -> {
			if (broken.get()) {
				throw new IllegalArgumentException("for now");
			}
		});
		RingConsumer second = this.disruptor.consumer("second").handleWith(poisoned);
		this.disruptor.start();
		publish(0, 1);
		assertThat(first.join(10, TimeUnit.SECONDS)).isTrue();
		assertThat(second.join(10, TimeUnit.SECONDS)).isTrue();
		broken.set(false);
		first.restart();
		assertThatExceptionOfType(RingFailedException.class).isThrownBy(() -> publish(0, 1))
			.withMessageContaining("always");
	}

	@Test
	void shouldNotRestartAConsumerOfAStoppedRing() throws Exception {
		RingConsumer consumer = this.disruptor.consumer("recorder").handleWith(new Recorder());
		this.disruptor.start();
		this.disruptor.stop(10, TimeUnit.SECONDS);
		assertThatIllegalStateException().isThrownBy(consumer::restart).withMessageContaining("recorder");
		assertThatExceptionOfType(RingClosedException.class).isThrownBy(() -> publish(0, 1));
	}

	@Test
	void shouldStopAndRestartAsOftenAsWanted() throws Exception {
		Recorder recorder = new Recorder();
		this.disruptor.consumer("recorder").handleWith(recorder);
		this.disruptor.start();
		for (int round = 0; round < 5; round++) {
			publish(round * 2 * SIZE, 2 * SIZE);
			assertThat(this.disruptor.stop(10, TimeUnit.SECONDS).drained()).isTrue();
			recorder.assertSaw(0, (round + 1) * 2 * SIZE);
			this.disruptor.restart();
		}
	}

	@Test
	void shouldHandleAfterARestartWhatAHaltLeftInTheRing() throws Exception {
		Recorder recorder = new Recorder();
		RingConsumer consumer = this.disruptor.consumer("recorder").handleWith(recorder);
		consumer.pause();
		this.disruptor.start();
		publish(0, SIZE);
		ShutdownReport report = this.disruptor.stopNow(10, TimeUnit.SECONDS);
		assertThat(report.drained()).isFalse();
		assertThat(report.target()).isEqualTo(SIZE - 1);
		consumer.resume();
		this.disruptor.restart();
		recorder.awaitCount(SIZE);
		recorder.assertSaw(0, SIZE);
	}

	@ParameterizedTest
	@EnumSource
	void shouldGiveAnAddedConsumerEverythingFromItsStartOn(ProducerType producerType) throws Throwable {
		Disruptor<long[]> ring = new Disruptor<>(() -> new long[1], SIZE, Thread::new, producerType,
				new BlockingWaitStrategy());
		Recorder early = new Recorder();
		ring.consumer("early").handleWith(early);
		ring.start();
		int total = 20_000;
		Background<Void> producer = Background.run(() -> {
			for (int i = 0; i < total; i++) {
				ring.publishEvent((event, sequence) -> event[0] = sequence);
			}
		});
		List<Recorder> added = new CopyOnWriteArrayList<>();
		for (int i = 0; i < 10; i++) {
			int current = (total / 20) * i;
			Waits.until(() -> early.seen.size() > current);
			Recorder late = new Recorder();
			added.add(late);
			ring.consumer("late-" + i).after("early").handleWith(late);
		}
		producer.result();
		assertThat(ring.stop(10, TimeUnit.SECONDS).drained()).isTrue();
		early.assertSaw(0, total);
		assertThat(added).allSatisfy((late) -> {
			assertThat(late.seen).isNotEmpty();
			int first = Math.toIntExact(late.seen.get(0));
			late.assertSaw(first, total - first);
		});
	}

	@ParameterizedTest
	@EnumSource
	void shouldRemoveConsumersWithoutAnyEventLostToTheOthers(ProducerType producerType) throws Throwable {
		Disruptor<long[]> ring = new Disruptor<>(() -> new long[1], SIZE, Thread::new, producerType,
				new BlockingWaitStrategy());
		Recorder first = new Recorder();
		ring.consumer("first").handleWith(first);
		ring.start();
		int total = 20_000;
		Background<Void> producer = Background.run(() -> {
			for (int i = 0; i < total; i++) {
				ring.publishEvent((event, sequence) -> event[0] = sequence);
			}
		});
		for (int i = 0; i < 20; i++) {
			int current = (total / 40) * i;
			Waits.until(() -> first.seen.size() > current);
			Recorder passing = new Recorder();
			RingConsumer consumer = ring.consumer("passing").after("first").handleWith(passing);
			long published = ring.getCursor();
			assertThat(ring.removeConsumer("passing", 10, TimeUnit.SECONDS)).isTrue();
			assertThat(consumer.getSequence()).isGreaterThanOrEqualTo(published);
			if (!passing.seen.isEmpty()) {
				passing.assertSaw(Math.toIntExact(passing.seen.get(0)), passing.seen.size());
			}
		}
		producer.result();
		assertThat(ring.getConsumers()).extracting(RingConsumer::getName).containsExactly("first");
		assertThat(ring.stop(10, TimeUnit.SECONDS).drained()).isTrue();
		first.assertSaw(0, total);
	}

	@Test
	void shouldHoldProducersBackByTheParentsOfARemovedConsumer() throws Exception {
		Recorder parent = new Recorder();
		RingConsumer slow = this.disruptor.consumer("parent").handleWith(parent);
		this.disruptor.consumer("child").after("parent").handleWith(new Recorder());
		this.disruptor.start();
		publish(0, 3);
		assertThat(this.disruptor.removeConsumer("child", 10, TimeUnit.SECONDS)).isTrue();
		slow.pause();
		assertThat(slow.await(ConsumerState.PAUSED, 10, TimeUnit.SECONDS)).isTrue();
		publish(3, SIZE);
		assertThat(this.disruptor.getRingBuffer().hasAvailableCapacity(1)).isFalse();
		slow.resume();
		parent.awaitCount(3 + SIZE);
	}

	@Test
	void shouldHoldProducersBackByParentsWhoseLastFollowerHasJustBeenAdded() throws Exception {
		Recorder parent = new Recorder();
		RingConsumer slow = this.disruptor.consumer("parent").handleWith(parent);
		this.disruptor.consumer("first").after("parent").handleWith(new Recorder());
		this.disruptor.start();
		slow.pause();
		assertThat(slow.await(ConsumerState.PAUSED, 10, TimeUnit.SECONDS)).isTrue();
		publish(0, SIZE);
		Recorder late = new Recorder();
		this.disruptor.consumer("late").after("parent").handleWith(late);
		assertThat(this.disruptor.removeConsumer("first", 10, TimeUnit.SECONDS)).isTrue();
		// The late one begins at the cursor, the parent is not there yet.
		assertThat(this.disruptor.getRingBuffer().hasAvailableCapacity(1)).isFalse();
		slow.resume();
		publish(SIZE, SIZE);
		assertThat(this.disruptor.stop(10, TimeUnit.SECONDS).drained()).isTrue();
		parent.assertSaw(0, 2 * SIZE);
		late.assertSaw(SIZE, SIZE);
	}

	@Test
	void shouldTakeEventsAgainOnceTheDeadConsumerIsRemoved() throws Exception {
		Recorder recorder = new Recorder();
		this.disruptor.consumer("recorder").handleWith(recorder);
		RingConsumer mortal = dyingConsumer("mortal");
		RingConsumer other = dyingConsumer("other");
		this.disruptor.start();
		publish(0, 1);
		assertThat(mortal.join(10, TimeUnit.SECONDS)).isTrue();
		assertThat(other.join(10, TimeUnit.SECONDS)).isTrue();
		assertThat(this.disruptor.removeConsumer("mortal", 10, TimeUnit.SECONDS)).isTrue();
		assertThat(this.disruptor.getRingBuffer().isAdmissionOpen()).isFalse();
		assertThat(this.disruptor.removeConsumer("other", 10, TimeUnit.SECONDS)).isTrue();
		publish(1, 2 * SIZE);
		assertThat(this.disruptor.stop(10, TimeUnit.SECONDS).drained()).isTrue();
		recorder.assertSaw(0, 1 + 2 * SIZE);
	}

	private RingConsumer dyingConsumer(String name) {
		return this.disruptor.consumer(name).handleWith((event, sequence, endOfBatch) -> {
			throw new IllegalStateException(name + " dies");
		});
	}

	@Test
	void shouldBePausedInTheEndHoweverOftenItWasResumed() throws Exception {
		RingConsumer consumer = this.disruptor.consumer("recorder").handleWith(new Recorder());
		this.disruptor.start();
		for (int i = 0; i < 1000; i++) {
			consumer.pause();
			consumer.resume();
			consumer.pause();
			assertThat(consumer.await(ConsumerState.PAUSED, 10, TimeUnit.SECONDS)).isTrue();
			consumer.resume();
			assertThat(consumer.getState()).isEqualTo(ConsumerState.RUNNING);
		}
	}

	@Test
	void shouldNotRemoveAConsumerThatOthersFollow() {
		this.disruptor.consumer("parent").handleWith(new Recorder());
		this.disruptor.consumer("child").after("parent").handleWith(new Recorder());
		assertThatIllegalStateException().isThrownBy(() -> this.disruptor.removeConsumer("parent", 1, TimeUnit.SECONDS))
			.withMessageContaining("parent")
			.withMessageContaining("child");
	}

	@Test
	void shouldLetConsumersWaitInTheirOwnWay() throws Exception {
		Recorder parked = new Recorder();
		Recorder spinning = new Recorder();
		this.disruptor.consumer("parked").handleWith(parked);
		this.disruptor.consumer("spinning")
			.after("parked")
			.waitStrategy(new BusySpinWaitStrategy())
			.maxBatchSize(2)
			.handleWith(spinning);
		this.disruptor.start();
		publish(0, 5 * SIZE);
		assertThat(this.disruptor.stop(10, TimeUnit.SECONDS).drained()).isTrue();
		parked.assertSaw(0, 5 * SIZE);
		spinning.assertSaw(0, 5 * SIZE);
		assertThat(spinning.largestBatch).isLessThanOrEqualTo(2);
	}

	@Test
	void shouldCountHowLongProducersWaited() throws Throwable {
		RingConsumer consumer = this.disruptor.consumer("recorder").handleWith(new Recorder());
		consumer.pause();
		this.disruptor.start();
		publish(0, SIZE);
		assertThat(this.disruptor.getRingBuffer().getProducerWaitNanos()).isZero();
		Background<Void> producer = Background.run(() -> publish(SIZE, 1)).awaitBlocked();
		consumer.resume();
		producer.result();
		assertThat(this.disruptor.getRingBuffer().getProducerWaitNanos()).isPositive();
	}

	private void publish(int first, int count) {
		for (int i = first; i < first + count; i++) {
			this.disruptor.publishEvent((event, sequence) -> event[0] = sequence);
		}
	}

	private static final class Recorder implements EventHandler<long[]> {

		private final List<Long> seen = Collections.synchronizedList(new ArrayList<>());

		private final AtomicInteger starts = new AtomicInteger();

		private volatile long largestBatch;

		@Override
		public void onStart() {
			this.starts.incrementAndGet();
		}

		@Override
		public void onBatchStart(long batchSize, long queueDepth) {
			this.largestBatch = Math.max(this.largestBatch, batchSize);
		}

		@Override
		public void onEvent(long[] event, long sequence, boolean endOfBatch) {
			assertThat(event[0]).isEqualTo(sequence);
			this.seen.add(sequence);
		}

		void awaitCount(int count) {
			Waits.until(() -> this.seen.size() >= count);
		}

		void assertSaw(int first, int count) {
			assertThat(List.copyOf(this.seen)).isEqualTo(LongStream.range(first, first + count).boxed().toList());
		}

	}

	private static final class UsersProcessor implements EventProcessor {

		private final Sequence sequence = new Sequence();

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
