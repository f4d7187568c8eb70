package io.github.disruptor4j;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.testing.Background;
import io.github.disruptor4j.testing.LongEvent;
import io.github.disruptor4j.testing.RecordingExceptionHandler;
import io.github.disruptor4j.testing.Waits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What the workers of a pool promise, on both kinds of ring and on rings of all sizes.
 */
// Over 500 lines: one contract, run as a whole for each ring, with the worker and the
// wait strategy that it takes.
@ParameterizedClass(name = "{0} with {1} slots")
@MethodSource("io.github.disruptor4j.SequencerContractTests#rings")
class WorkProcessorTests {

	@Parameter(0)
	private ProducerType type;

	@Parameter(1)
	private int size;

	private RingBuffer<LongEvent> ring;

	private final RecordingExceptionHandler failures = new RecordingExceptionHandler();

	private final List<Background<Void>> runs = new ArrayList<>();

	private List<WorkProcessor<LongEvent>> workers = List.of();

	@BeforeEach
	void createRing() {
		this.ring = RingBuffer.create(this.type, LongEvent::new, this.size, new BlockingWaitStrategy());
	}

	@AfterEach
	void haltAndJoin() throws Throwable {
		this.workers.forEach(WorkProcessor::halt);
		for (Background<Void> run : this.runs) {
			run.result();
		}
	}

	private WorkerPool<LongEvent> create(Worker... handlers) {
		return create(this.failures, handlers);
	}

	private WorkerPool<LongEvent> create(ExceptionHandler<Object> exceptions, Worker... handlers) {
		WorkerPool<LongEvent> pool = new WorkerPool<>(this.ring, this.ring.newBarrier(), exceptions, handlers);
		this.ring.addGatingSequences(pool.getWorkerSequences());
		this.workers = pool.getProcessors();
		return pool;
	}

	private void startAll() {
		this.workers.forEach(this::start);
	}

	private Background<Void> start(WorkProcessor<LongEvent> worker) {
		Background<Void> run = Background.run(worker::run);
		this.runs.add(run);
		return run;
	}

	private void publish(long events) {
		for (long i = 0; i < events; i++) {
			this.ring.publishEvent((event, sequence) -> event.set(sequence));
		}
	}

	private static List<Long> upTo(long last) {
		return LongStream.rangeClosed(0, last).boxed().toList();
	}

	private static List<Long> handledBy(Worker... handlers) {
		return Stream.of(handlers).flatMap((handler) -> handler.handled.stream()).sorted().toList();
	}

	private void awaitHandled(long last) {
		Waits.until(() -> this.ring.getMinimumGatingSequence() >= last);
	}

	@Test
	void shouldGiveEachEventToExactlyOneWorker() {
		Worker[] handlers = { new Worker(), new Worker(), new Worker() };
		create(handlers);
		startAll();
		long last = 5L * this.size + 100;
		publish(last + 1);
		awaitHandled(last);
		assertThat(handledBy(handlers)).isEqualTo(upTo(last));
		assertThat(handlers).allSatisfy((handler) -> assertThat(handler.handled).isSorted());
	}

	@Test
	void shouldHoldItsPlaceWhileItHandlesAnEvent() {
		Worker busy = new Worker();
		busy.block(0);
		create(busy, new Worker());
		start(this.workers.get(0));
		publish(1);
		Waits.forLatch(busy.blocked);
		assertThat(this.workers.get(0).getSequence().get()).isEqualTo(-1);
		assertThat(this.workers.get(1).getSequence().get()).as("the idle one").isZero();
		busy.go.countDown();
		awaitHandled(0);
		assertThat(this.workers.get(0).getSequence().get()).isZero();
	}

	@Test
	void shouldLetTheRestOfThePoolGoOnBesideABusyWorker() {
		Worker busy = new Worker();
		busy.block(0);
		Worker other = new Worker();
		create(busy, other);
		start(this.workers.get(0));
		publish(1);
		Waits.forLatch(busy.blocked);
		start(this.workers.get(1));
		publish(this.size - 1);
		Waits.until(() -> other.handled.size() == this.size - 1);
		assertThat(this.ring.getMinimumGatingSequence()).isEqualTo(-1);
		assertThat(this.ring.remainingCapacity()).isZero();
		busy.go.countDown();
		awaitHandled(this.size - 1);
		assertThat(this.ring.remainingCapacity()).isEqualTo(this.size);
	}

	@Test
	void shouldNotHoldUpTheRingWhileItWaits() throws Throwable {
		CountDownLatch waiting = new CountDownLatch(1);
		CountDownLatch wake = new CountDownLatch(1);
		WaitStrategy slowToWake = new SlowToWake(waiting, wake);
		Sequence work = new Sequence();
		Worker slow = new Worker();
		Worker quick = new Worker();
		this.workers = List.of(
				new WorkProcessor<>(this.ring, this.ring.newBarrier(slowToWake), slow, this.failures, work),
				new WorkProcessor<>(this.ring, this.ring.newBarrier(), quick, this.failures, work));
		this.workers.forEach((worker) -> this.ring.addGatingSequences(worker.getSequence()));
		start(this.workers.get(0));
		Waits.forLatch(waiting);
		Background<Void> run = start(this.workers.get(1));
		long last = 3L * this.size;
		publish(last + 1);
		Waits.until(() -> quick.handled.size() == last + 1);
		assertThat(this.workers.get(0).getSequence().get()).isEqualTo(last);
		// Alone from here on, and lapped: its turn comes all the same.
		this.workers.get(1).halt();
		run.result();
		wake.countDown();
		publish(this.size + 1L);
		Waits.until(() -> slow.handled.size() == this.size + 1);
		assertThat(handledBy(slow, quick)).isEqualTo(upTo(last + this.size + 1));
	}

	@Test
	void shouldLeaveItsShareToTheOthersWhenItIsHalted() throws Throwable {
		Worker[] handlers = { new Worker(), new Worker() };
		create(handlers);
		Background<Void> first = start(this.workers.get(0));
		Background<Void> second = start(this.workers.get(1));
		Waits.until(this.workers.get(1)::isRunning);
		publish(1);
		awaitHandled(0);
		this.workers.get(0).halt();
		first.result();
		assertThat(this.workers.get(0).isRunning()).isFalse();
		assertThat(this.workers.get(1).isRunning()).isTrue();
		assertThat(second.isDone()).isFalse();
		publish(2L * this.size);
		awaitHandled(2L * this.size);
		assertThat(handledBy(handlers)).isEqualTo(upTo(2L * this.size));
	}

	@Test
	void shouldKeepTheEventItFailedAtForItsNextRun() throws Throwable {
		Worker failing = new Worker();
		failing.fail(0);
		Worker other = new Worker();
		create(new Unforgiving(), failing, other);
		Background<Void> run = start(this.workers.get(0));
		publish(1);
		assertThat(run.failure()).isInstanceOf(RuntimeException.class).hasRootCauseMessage("failed at 0");
		this.runs.remove(run);
		assertThat(this.workers.get(0).getNextSequence()).isZero();
		assertThat(this.workers.get(0).getSequence().get()).isEqualTo(-1);
		start(this.workers.get(1));
		publish(this.size - 1);
		Waits.until(() -> other.handled.size() == this.size - 1);
		assertThat(this.ring.getMinimumGatingSequence()).isEqualTo(-1);
		start(this.workers.get(0));
		awaitHandled(this.size - 1);
		assertThat(failing.handled).startsWith(0L);
		assertThat(handledBy(failing, other)).isEqualTo(upTo(this.size - 1));
	}

	@Test
	void shouldCountAnEventAsHandledWhenTheExceptionHandlerReturns() {
		Worker failing = new Worker();
		failing.fail(0);
		create(failing);
		startAll();
		publish(2);
		awaitHandled(1);
		assertThat(failing.handled).containsExactly(1L);
		assertThat(this.failures.failures()).singleElement().satisfies((failure) -> {
			assertThat(failure.cause()).hasMessage("failed at 0");
			assertThat(failure.sequence()).isZero();
			assertThat(failure.event()).isInstanceOf(LongEvent.class);
		});
	}

	@Test
	void shouldLoseNothingWhenItIsInterrupted() throws Throwable {
		Worker handler = new Worker();
		create(handler);
		Background<Void> run = start(this.workers.get(0)).awaitBlocked();
		run.thread().interrupt();
		Waits.until(() -> !run.thread().isInterrupted());
		publish(2);
		awaitHandled(1);
		assertThat(handler.handled).containsExactly(0L, 1L);
		assertThat(this.failures.failures()).isEmpty();
	}

	@Test
	void shouldEndAtOnceWhenItWasHaltedBeforeItsRun() throws Throwable {
		Worker handler = new Worker();
		create(handler);
		this.workers.get(0).halt();
		assertThat(this.workers.get(0).isRunning()).isFalse();
		publish(1);
		start(this.workers.get(0)).result();
		assertThat(handler.handled).isEmpty();
		assertThat(handler.calls).containsExactly("start", "shutdown");
		start(this.workers.get(0));
		awaitHandled(0);
		assertThat(handler.handled).containsExactly(0L);
	}

	@Test
	void shouldRefuseToRunTwiceAtOnce() {
		Worker handler = new Worker();
		create(handler);
		start(this.workers.get(0)).awaitBlocked();
		assertThatIllegalStateException().isThrownBy(this.workers.get(0)::run);
		assertThatIllegalStateException().isThrownBy(this.workers.get(0)::reset);
	}

	@Test
	void shouldTakeNothingWhileItIsPaused() {
		Worker resting = new Worker();
		Worker other = new Worker();
		create(resting, other);
		startAll();
		this.workers.get(0).pause();
		Waits.until(this.workers.get(0)::isPaused);
		publish(2L * this.size);
		awaitHandled(2L * this.size - 1);
		assertThat(resting.handled).isEmpty();
		this.workers.get(1).pause();
		Waits.until(this.workers.get(1)::isPaused);
		this.workers.get(0).resume();
		publish(1);
		awaitHandled(2L * this.size);
		assertThat(resting.handled).containsExactly(2L * this.size);
	}

	@Test
	void shouldLetGoOfAnEventEarly() {
		Worker releasing = new Worker();
		releasing.releaseEarly = true;
		releasing.block(0);
		create(releasing);
		startAll();
		publish(1);
		Waits.forLatch(releasing.blocked);
		assertThat(this.ring.getMinimumGatingSequence()).isZero();
		releasing.go.countDown();
		publish(2L * this.size);
		awaitHandled(2L * this.size);
		assertThat(releasing.handled).isEqualTo(upTo(2L * this.size));
	}

	@Test
	void shouldNotHandleAgainWhatWasReleasedBeforeItFailed() throws Throwable {
		Worker releasing = new Worker();
		releasing.releaseEarly = true;
		releasing.fail(0);
		create(new Unforgiving(), releasing);
		Background<Void> run = start(this.workers.get(0));
		publish(1);
		assertThat(run.failure()).isInstanceOf(RuntimeException.class);
		this.runs.remove(run);
		assertThat(this.workers.get(0).getNextSequence()).isEqualTo(1);
		assertThat(this.ring.getMinimumGatingSequence()).isZero();
	}

	@Test
	void shouldLetNobodyElseReleaseAnEvent() {
		Worker handler = new Worker();
		handler.block(0);
		create(handler);
		startAll();
		publish(1);
		Waits.forLatch(handler.blocked);
		assertThatIllegalStateException().isThrownBy(handler.releaser::release);
		handler.go.countDown();
		awaitHandled(0);
	}

	@Test
	void shouldSkipDiscardedSlots() {
		Worker handler = new Worker();
		create(handler);
		startAll();
		long discarded = this.ring.next();
		((AbstractSequencer) this.ring.sequencer).discardedSlots().mark(discarded, discarded);
		this.ring.publish(discarded);
		publish(1);
		awaitHandled(1);
		assertThat(handler.handled).containsExactly(1L);
	}

	@Test
	void shouldWakeAProducerThatIsParkedOnAFullRing() throws Throwable {
		Worker[] handlers = { new Worker(), new Worker() };
		handlers[0].block(0);
		create(handlers);
		start(this.workers.get(0));
		publish(1);
		Waits.forLatch(handlers[0].blocked);
		start(this.workers.get(1));
		publish(this.size - 1);
		Background<Void> producer = Background.run(() -> publish(1));
		// Not timed: it relies on being woken.
		Waits.until(() -> producer.thread().getState() == Thread.State.WAITING);
		handlers[0].go.countDown();
		producer.result();
		awaitHandled(this.size);
	}

	@Test
	void shouldWakeAConsumerThatIsParkedBehindThePool() throws Throwable {
		Worker[] handlers = { new Worker(), new Worker() };
		handlers[0].block(0);
		WorkerPool<LongEvent> pool = create(handlers);
		List<Long> seen = new CopyOnWriteArrayList<>();
		BatchEventProcessor<LongEvent> follower = new BatchEventProcessorBuilder().build(this.ring,
				this.ring.newBarrier(pool.getWorkerSequences()), (event, sequence, end) -> seen.add(sequence));
		this.ring.addGatingSequences(follower.getSequence());
		Background<Void> following = Background.run(follower::run);
		start(this.workers.get(0));
		publish(1);
		Waits.forLatch(handlers[0].blocked);
		start(this.workers.get(1));
		publish(this.size - 1);
		Waits.until(() -> handlers[1].handled.size() == this.size - 1);
		Waits.until(() -> following.thread().getState() == Thread.State.WAITING);
		assertThat(seen).isEmpty();
		handlers[0].go.countDown();
		Waits.until(() -> seen.size() == this.size);
		assertThat(seen).isEqualTo(upTo(this.size - 1));
		follower.halt();
		following.result();
	}

	@Test
	void shouldTellItsHandlerOfItsLifeAndOfTimeouts() throws Throwable {
		Worker handler = new Worker();
		WaitStrategy impatient = new TimeoutBlockingWaitStrategy(1, TimeUnit.MILLISECONDS);
		this.workers = new WorkerPool<>(this.ring, this.ring.newBarrier(impatient), this.failures, handler)
			.getProcessors();
		Background<Void> run = start(this.workers.get(0));
		Waits.until(() -> handler.calls.contains("timeout -1"));
		this.workers.get(0).halt();
		run.result();
		assertThat(handler.calls).startsWith("start", "timeout -1").endsWith("shutdown");
	}

	@Test
	void shouldReportWhatTheHooksThrow() throws Throwable {
		Worker handler = new Worker();
		handler.failingHooks = true;
		create(handler);
		Background<Void> run = start(this.workers.get(0)).awaitBlocked();
		this.workers.get(0).halt();
		run.result();
		assertThat(this.failures.failures()).extracting(RecordingExceptionHandler.Failure::where)
			.containsExactly("start", "shutdown");
	}

	@Test
	void shouldBeginWhereItBecameAGate() {
		publish(3);
		Worker handler = new Worker();
		Worker unused = new Worker();
		create(handler, unused);
		assertThat(this.workers.get(0).getSequence().get()).isEqualTo(2);
		publish(1);
		start(this.workers.get(0));
		awaitHandled(3);
		assertThat(handler.handled).containsExactly(3L);
		this.workers.get(0).getSequence().set(0);
		assertThat(this.workers.get(1).getSequence().get()).as("not movable once it has begun").isEqualTo(3);
	}

	@Test
	void shouldLetNobodyElseMoveItsSequence() {
		create(new Worker());
		Sequence sequence = this.workers.get(0).getSequence();
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> sequence.compareAndSet(-1, 0));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(sequence::incrementAndGet);
	}

	/**
	 * Remembers what it was given; can be made to block or fail once.
	 */
	private static final class Worker implements WorkHandler<LongEvent>, EventReleaseAware {

		private final List<Long> handled = new CopyOnWriteArrayList<>();

		private final List<String> calls = new CopyOnWriteArrayList<>();

		private final CountDownLatch blocked = new CountDownLatch(1);

		private final CountDownLatch go = new CountDownLatch(1);

		private final AtomicInteger failuresLeft = new AtomicInteger();

		private long blockAt = -1;

		private long failAt = -1;

		private boolean releaseEarly;

		private boolean failingHooks;

		private EventReleaser releaser;

		void block(long sequence) {
			this.blockAt = sequence;
		}

		void fail(long sequence) {
			this.failAt = sequence;
			this.failuresLeft.set(1);
		}

		@Override
		public void onEvent(LongEvent event) {
			long value = event.get();
			if (this.releaseEarly) {
				this.releaser.release();
			}
			if (value == this.blockAt) {
				this.blocked.countDown();
				Waits.forLatch(this.go);
			}
			if (value == this.failAt && this.failuresLeft.getAndDecrement() > 0) {
				throw new IllegalStateException("failed at " + value);
			}
			this.handled.add(value);
		}

		@Override
		public void onStart() {
			this.calls.add("start");
			failIfTold();
		}

		@Override
		public void onShutdown() {
			this.calls.add("shutdown");
			failIfTold();
		}

		private void failIfTold() {
			if (this.failingHooks) {
				throw new IllegalStateException("failing hook");
			}
		}

		@Override
		public void onTimeout(long sequence) {
			this.calls.add("timeout " + sequence);
		}

		@Override
		public void setEventReleaser(EventReleaser eventReleaser) {
			this.releaser = eventReleaser;
		}

	}

	/**
	 * Lets the worker die.
	 */
	private static final class Unforgiving extends RecordingExceptionHandler {

		@Override
		public void handleEventException(Throwable ex, long sequence, Object event) {
			throw new IllegalStateException(ex);
		}

	}

	/**
	 * A waiting thread that is not given a processor for a while.
	 */
	private static final class SlowToWake implements WaitStrategy {

		private final WaitStrategy delegate = new YieldingWaitStrategy();

		private final CountDownLatch waiting;

		private final CountDownLatch wake;

		SlowToWake(CountDownLatch waiting, CountDownLatch wake) {
			this.waiting = waiting;
			this.wake = wake;
		}

		@Override
		public long waitFor(long sequence, Sequence cursor, Sequence dependentSequence, SequenceBarrier barrier)
				throws AlertException, InterruptedException, TimeoutException {
			this.waiting.countDown();
			Waits.forLatch(this.wake);
			return this.delegate.waitFor(sequence, cursor, dependentSequence, barrier);
		}

		@Override
		public void signalAllWhenBlocking() {
		}

	}

}
