package io.github.disruptor4j.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.disruptor4j.BatchEventProcessor;
import io.github.disruptor4j.BatchEventProcessorBuilder;
import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.EventProcessor;
import io.github.disruptor4j.FatalExceptionHandler;
import io.github.disruptor4j.NoOpEventProcessor;
import io.github.disruptor4j.RewindableEventHandler;
import io.github.disruptor4j.RewindableException;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.RingClosedException;
import io.github.disruptor4j.RingFailedException;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.SequenceBarrier;
import io.github.disruptor4j.SimpleBatchRewindStrategy;
import io.github.disruptor4j.TimeoutException;
import io.github.disruptor4j.testing.Background;
import io.github.disruptor4j.testing.LongEvent;
import io.github.disruptor4j.testing.RecordingExceptionHandler;
import io.github.disruptor4j.testing.RecordingExceptionHandler.Failure;
import io.github.disruptor4j.testing.RecordingHandler;
import io.github.disruptor4j.testing.Waits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The DSL as users of LMAX know it. What it has beyond that is in
 * {@link RingConsumerLifecycleTests}.
 */
class DisruptorTests {

	private static final int SIZE = 8;

	private final List<Thread> threads = new CopyOnWriteArrayList<>();

	private final ThreadFactory threadFactory = (task) -> {
		Thread thread = new Thread(task, "consumer");
		this.threads.add(thread);
		thread.setUncaughtExceptionHandler((which, ex) -> {
		});
		return thread;
	};

	private final Disruptor<LongEvent> disruptor = new Disruptor<>(LongEvent::new, SIZE, this.threadFactory);

	private final List<CountDownLatch> gates = new ArrayList<>();

	@AfterEach
	void stop() throws InterruptedException {
		this.gates.forEach(CountDownLatch::countDown);
		this.disruptor.stopNow(5, TimeUnit.SECONDS);
		for (Thread thread : this.threads) {
			thread.join(5000);
		}
	}

	private void publish(int events) {
		for (int i = 0; i < events; i++) {
			this.disruptor.publishEvent((event, sequence) -> event.set(sequence));
		}
	}

	private static List<Long> upTo(long last) {
		return LongStream.rangeClosed(0, last).boxed().toList();
	}

	private RecordingHandler blockedAt(long blockedSequence, CountDownLatch gate) {
		this.gates.add(gate);
		return new RecordingHandler() {

			@Override
			public void onEvent(LongEvent event, long sequence, boolean endOfBatch) throws Exception {
				if (sequence == blockedSequence) {
					Waits.forLatch(gate);
				}
				super.onEvent(event, sequence, endOfBatch);
			}

		};
	}

	private static RecordingHandler failingAt(long failingSequence) {
		return new RecordingHandler() {

			@Override
			public void onEvent(LongEvent event, long sequence, boolean endOfBatch) throws Exception {
				super.onEvent(event, sequence, endOfBatch);
				if (sequence == failingSequence) {
					throw new Exception("failed at " + sequence);
				}
			}

		};
	}

	@Test
	void shouldCreateOneThreadPerProcessorAtStartAndNotBefore() {
		this.disruptor.handleEventsWith(new RecordingHandler(), new RecordingHandler()).then(new RecordingHandler());
		assertThat(this.threads).isEmpty();
		assertThat(this.disruptor.hasStarted()).isFalse();
		assertThat(this.disruptor.start()).isSameAs(this.disruptor.getRingBuffer());
		assertThat(this.threads).hasSize(3);
		assertThat(this.disruptor.hasStarted()).isTrue();
	}

	@Test
	void shouldStartOnlyOnce() {
		this.disruptor.handleEventsWith(new RecordingHandler());
		this.disruptor.start();
		assertThatIllegalStateException().isThrownBy(this.disruptor::start);
		assertThat(this.threads).hasSize(1);
	}

	@Test
	@SuppressWarnings("deprecation")
	void shouldNotTakeHandlersAfterItWasStarted() {
		RecordingHandler handler = new RecordingHandler();
		EventHandlerGroup<LongEvent> group = this.disruptor.handleEventsWith(handler);
		EventProcessorFactory<LongEvent> factory = (ring, sequences) -> new NoOpEventProcessor(ring);
		this.disruptor.start();
		List<Runnable> changes = List.of(() -> this.disruptor.handleEventsWith(new RecordingHandler()),
				() -> this.disruptor.handleEventsWith(new NoOpEventProcessor(this.disruptor.getRingBuffer())),
				() -> this.disruptor.handleEventsWith(factory), () -> group.then(new RecordingHandler()),
				() -> group.then(factory), () -> group.handleEventsWith(new RecordingHandler()),
				() -> group.and(new NoOpEventProcessor(this.disruptor.getRingBuffer())),
				() -> this.disruptor.after(handler).then(new RecordingHandler()),
				() -> this.disruptor.handleEventsWith(new SimpleBatchRewindStrategy(), rewindable()),
				() -> group.then(new SimpleBatchRewindStrategy(), rewindable()),
				() -> this.disruptor.setDefaultExceptionHandler(new FatalExceptionHandler()));
		for (Runnable change : changes) {
			assertThatIllegalStateException().isThrownBy(change::run);
		}
		assertThat(this.threads).hasSize(1);
	}

	private static RewindableEventHandler<LongEvent> rewindable() {
		return (event, sequence, endOfBatch) -> {
		};
	}

	@Test
	void shouldHandEveryEventToEveryHandler() {
		List<RecordingHandler> handlers = IntStream.range(0, 3).mapToObj((i) -> new RecordingHandler()).toList();
		this.disruptor.handleEventsWith(handlers.toArray(new RecordingHandler[0]));
		this.disruptor.start();
		publish(3 * SIZE);
		this.disruptor.shutdown();
		assertThat(handlers).allMatch((handler) -> handler.sequences().equals(upTo(3 * SIZE - 1)));
	}

	@Test
	void shouldKeepTheOrderOfADiamond() {
		Set<Long> left = ConcurrentHashMap.newKeySet();
		Set<Long> right = ConcurrentHashMap.newKeySet();
		List<Long> tooEarly = new CopyOnWriteArrayList<>();
		RecordingHandler joined = new RecordingHandler();
		this.disruptor
			.handleEventsWith((event, sequence, endOfBatch) -> left.add(sequence),
					(event, sequence, endOfBatch) -> right.add(sequence))
			.then((event, sequence, endOfBatch) -> {
				if (!left.contains(sequence) || !right.contains(sequence)) {
					tooEarly.add(sequence);
				}
				joined.onEvent(event, sequence, endOfBatch);
			});
		this.disruptor.start();
		publish(50 * SIZE);
		this.disruptor.shutdown();
		assertThat(tooEarly).isEmpty();
		assertThat(joined.sequences()).isEqualTo(upTo(50 * SIZE - 1));
	}

	@Test
	void shouldBuildTheSameGraphWithAfterAndThenAnd() throws Exception {
		CountDownLatch gate = new CountDownLatch(1);
		RecordingHandler first = new RecordingHandler();
		RecordingHandler slow = blockedAt(0, gate);
		RecordingHandler afterFirst = new RecordingHandler();
		RecordingHandler afterBoth = new RecordingHandler();
		EventHandlerGroup<LongEvent> firsts = this.disruptor.handleEventsWith(first);
		EventHandlerGroup<LongEvent> slows = this.disruptor.handleEventsWith(slow);
		this.disruptor.after(first).handleEventsWith(afterFirst);
		firsts.and(slows).then(afterBoth);
		this.disruptor.start();
		publish(3);
		afterFirst.awaitEvents(3);
		assertThat(afterBoth.sequences()).isEmpty();
		gate.countDown();
		afterBoth.awaitEvents(3);
		this.disruptor.shutdown();
		assertThat(afterBoth.sequences()).isEqualTo(upTo(2));
	}

	@Test
	void shouldFollowSeveralHandlersByName() {
		CountDownLatch gate = new CountDownLatch(1);
		RecordingHandler fast = new RecordingHandler();
		RecordingHandler slow = blockedAt(0, gate);
		RecordingHandler last = new RecordingHandler();
		this.disruptor.handleEventsWith(fast, slow);
		this.disruptor.after(fast, slow).then(last);
		this.disruptor.start();
		publish(2);
		fast.awaitEvents(2);
		assertThat(last.sequences()).isEmpty();
		gate.countDown();
		last.awaitEvents(2);
	}

	@Test
	void shouldHoldProducersBackByTheLastHandlersOnly() throws Exception {
		CountDownLatch gate = new CountDownLatch(1);
		RecordingHandler first = new RecordingHandler();
		RecordingHandler last = blockedAt(0, gate);
		this.disruptor.handleEventsWith(first).then(last);
		RingBuffer<LongEvent> ring = this.disruptor.start();
		publish(SIZE);
		first.awaitEvents(SIZE);
		assertThat(ring.hasAvailableCapacity(1)).isFalse();
		gate.countDown();
		publish(SIZE);
		this.disruptor.shutdown();
		assertThat(last.sequences()).isEqualTo(upTo(2 * SIZE - 1));
	}

	@Test
	void shouldRefuseToFollowWhatIsNotThere() {
		RecordingHandler unknown = new RecordingHandler();
		assertThatIllegalArgumentException().isThrownBy(() -> this.disruptor.after(unknown));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.disruptor.handleExceptionsFor(unknown).with(new FatalExceptionHandler()));
		assertThatIllegalArgumentException().isThrownBy(() -> this.disruptor.getSequenceValueFor(unknown));
		assertThat(this.disruptor.getBarrierFor(unknown)).isNull();
	}

	@Test
	void shouldTellHandlersApartByIdentity() {
		List<Long> first = new CopyOnWriteArrayList<>();
		List<Long> second = new CopyOnWriteArrayList<>();
		EqualHandler one = new EqualHandler(first);
		EqualHandler two = new EqualHandler(second);
		assertThat(one).isEqualTo(two);
		this.disruptor.handleEventsWith(one, two);
		this.disruptor.start();
		publish(3);
		this.disruptor.shutdown();
		assertThat(first).isEqualTo(upTo(2));
		assertThat(second).isEqualTo(upTo(2));
		assertThat(this.disruptor.getBarrierFor(one)).isNotNull().isNotSameAs(this.disruptor.getBarrierFor(two));
		assertThat(this.disruptor.getSequenceValueFor(two)).isEqualTo(2L);
		assertThat(this.disruptor.getBarrierFor(new EqualHandler(first))).isNull();
	}

	@Test
	void shouldRefuseTheSameHandlerTwice() {
		RecordingHandler handler = new RecordingHandler();
		EventHandlerGroup<LongEvent> group = this.disruptor.handleEventsWith(handler);
		assertThatIllegalArgumentException().isThrownBy(() -> this.disruptor.handleEventsWith(handler));
		assertThatIllegalArgumentException().isThrownBy(() -> group.then(handler));
		assertThat(this.disruptor.getConsumers()).hasSize(1);
	}

	@Test
	void shouldLoseNothingThatWasPublishedBetweenStartAndShutdown() {
		for (int round = 0; round < 50; round++) {
			RecordingHandler handler = new RecordingHandler();
			RecordingHandler second = new RecordingHandler();
			Disruptor<LongEvent> fresh = new Disruptor<>(LongEvent::new, SIZE, this.threadFactory);
			fresh.handleEventsWith(handler).then(second);
			fresh.start();
			fresh.publishEvent((event, sequence) -> event.set(sequence));
			fresh.shutdown();
			assertThat(handler.sequences()).containsExactly(0L);
			assertThat(second.sequences()).containsExactly(0L);
		}
	}

	@Test
	void shouldDrainBeforeItShutsDownAndTurnProducersAway() throws Throwable {
		CountDownLatch gate = new CountDownLatch(1);
		RecordingHandler handler = blockedAt(2, gate);
		this.disruptor.handleEventsWith(handler);
		RingBuffer<LongEvent> ring = this.disruptor.start();
		publish(SIZE);
		Background<Void> shutdown = Background.run(this.disruptor::shutdown).awaitBlocked();
		assertThatExceptionOfType(RingClosedException.class).isThrownBy(() -> publish(1));
		assertThat(shutdown.isDone()).isFalse();
		gate.countDown();
		shutdown.result();
		assertThat(handler.sequences()).isEqualTo(upTo(SIZE - 1));
		assertThat(handler.calls("shutdown")).hasSize(1);
		assertThat(ring.isAdmissionOpen()).isFalse();
		assertThat(this.threads).noneMatch(Thread::isAlive);
	}

	@Test
	void shouldGiveUpAShutdownInTimeAndEndItsThreadsAllTheSame() {
		CountDownLatch gate = new CountDownLatch(1);
		RecordingHandler handler = blockedAt(0, gate);
		this.disruptor.handleEventsWith(handler);
		this.disruptor.start();
		publish(1);
		assertThatExceptionOfType(TimeoutException.class)
			.isThrownBy(() -> this.disruptor.shutdown(5, TimeUnit.MILLISECONDS))
			.isSameAs(TimeoutException.INSTANCE);
		gate.countDown();
		Waits.until(() -> !this.threads.get(0).isAlive());
		assertThat(handler.calls("shutdown")).hasSize(1);
	}

	@Test
	void shouldShutDownInTimeWhereNothingIsLeft() throws Exception {
		RecordingHandler handler = new RecordingHandler();
		this.disruptor.handleEventsWith(handler);
		this.disruptor.start();
		publish(3);
		this.disruptor.shutdown(10, TimeUnit.SECONDS);
		assertThat(handler.sequences()).isEqualTo(upTo(2));
	}

	@Test
	void shouldShutDownWithoutHavingStarted() throws Exception {
		this.disruptor.handleEventsWith(new RecordingHandler());
		this.disruptor.shutdown();
		this.disruptor.shutdown(1, TimeUnit.SECONDS);
		this.disruptor.halt();
		this.disruptor.close();
		assertThat(this.threads).isEmpty();
	}

	@Test
	void shouldShutDownAfterItWasHaltedWithABacklog() {
		CountDownLatch gate = new CountDownLatch(1);
		this.disruptor.handleEventsWith(blockedAt(0, gate));
		this.disruptor.start();
		publish(1);
		this.disruptor.halt();
		gate.countDown();
		Waits.until(() -> !this.threads.get(0).isAlive());
		this.disruptor.shutdown();
	}

	@Test
	void shouldLetABlockedProducerGoWhenItHalts() {
		CountDownLatch gate = new CountDownLatch(1);
		this.disruptor.handleEventsWith(blockedAt(0, gate));
		this.disruptor.start();
		publish(SIZE);
		Background<Void> producer = Background.run(() -> publish(1)).awaitBlocked();
		this.disruptor.halt();
		assertThat(producer.failure()).isInstanceOf(RingClosedException.class);
		gate.countDown();
	}

	@Test
	void shouldLetABlockedProducerGoWhenAConsumerDies() throws Throwable {
		CountDownLatch gate = new CountDownLatch(1);
		this.gates.add(gate);
		RuntimeException death = new IllegalStateException("death");
		this.disruptor.setDefaultExceptionHandler(new RecordingExceptionHandler() {

			@Override
			public void handleEventException(Throwable ex, long sequence, Object event) {
				throw death;
			}

		});
		this.disruptor.handleEventsWith((event, sequence, endOfBatch) -> {
			Waits.forLatch(gate);
			throw new Exception();
		});
		this.disruptor.start();
		publish(SIZE);
		Background<Void> producer = Background.run(() -> publish(1)).awaitBlocked();
		gate.countDown();
		assertThat(producer.failure()).isInstanceOf(RingFailedException.class).hasCause(death);
		assertThatExceptionOfType(RingFailedException.class).isThrownBy(() -> publish(1));
		this.disruptor.shutdown();
	}

	@Test
	void shouldReportToTheDefaultExceptionHandlerWheneverItWasSet() {
		RecordingExceptionHandler failures = new RecordingExceptionHandler();
		this.disruptor.handleEventsWith(failingAt(0));
		this.disruptor.setDefaultExceptionHandler(failures);
		this.disruptor.handleEventsWith(failingAt(1));
		this.disruptor.start();
		publish(3);
		this.disruptor.shutdown();
		assertThat(failures.failures()).extracting(Failure::sequence).containsExactlyInAnyOrder(0L, 1L);
	}

	@Test
	void shouldReportToAHandlersOwnExceptionHandler() {
		RecordingExceptionHandler byDefault = new RecordingExceptionHandler();
		RecordingExceptionHandler own = new RecordingExceptionHandler();
		RecordingHandler special = failingAt(1);
		this.disruptor.setDefaultExceptionHandler(byDefault);
		this.disruptor.handleEventsWith(failingAt(0), special);
		this.disruptor.handleExceptionsFor(special).with(own);
		this.disruptor.start();
		publish(3);
		this.disruptor.shutdown();
		assertThat(byDefault.failures()).extracting(Failure::sequence).containsExactly(0L);
		assertThat(own.failures()).extracting(Failure::sequence).containsExactly(1L);
	}

	@Test
	@SuppressWarnings("deprecation")
	void shouldReportToTheExceptionHandlerThatHandlersWereAddedWith() {
		RecordingExceptionHandler before = new RecordingExceptionHandler();
		RecordingExceptionHandler after = new RecordingExceptionHandler();
		this.disruptor.handleExceptionsWith(before);
		this.disruptor.handleEventsWith(failingAt(0));
		this.disruptor.handleExceptionsWith(after);
		this.disruptor.handleEventsWith(failingAt(1));
		assertThatIllegalStateException().isThrownBy(() -> this.disruptor.setDefaultExceptionHandler(before));
		this.disruptor.start();
		publish(2);
		this.disruptor.shutdown();
		assertThat(before.failures()).extracting(Failure::sequence).containsExactly(0L);
		assertThat(after.failures()).extracting(Failure::sequence).containsExactly(1L);
	}

	@Test
	void shouldNotSetAnExceptionHandlerWhereNoneIsTaken() {
		EqualHandler handler = new EqualHandler(new ArrayList<>());
		OwnProcessor processor = new OwnProcessor(this.disruptor.getRingBuffer(), new Sequence[0], new ArrayList<>());
		this.disruptor.handleEventsWith(processor);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.disruptor.handleExceptionsFor(handler).with(new FatalExceptionHandler()));
	}

	@Test
	void shouldRunHandlersThatRewind() {
		List<Long> delivered = new CopyOnWriteArrayList<>();
		AtomicBoolean rewound = new AtomicBoolean();
		RecordingHandler last = new RecordingHandler();
		RewindableEventHandler<LongEvent> rewinding = (event, sequence, endOfBatch) -> {
			delivered.add(sequence);
			if (sequence == 1 && rewound.compareAndSet(false, true)) {
				throw new RewindableException(null);
			}
		};
		this.disruptor.handleEventsWith(new SimpleBatchRewindStrategy(), rewinding)
			.then(new SimpleBatchRewindStrategy(), rewindable())
			.then(last);
		this.disruptor.start();
		publish(4);
		this.disruptor.shutdown();
		assertThat(last.sequences()).isEqualTo(upTo(3));
		assertThat(delivered).containsOnlyOnce(2L, 3L).hasSizeBetween(5, 6);
		assertThat(this.disruptor.getSequenceValueFor(rewinding)).isEqualTo(3L);
	}

	@Test
	void shouldRunUsersOwnProcessors() throws Exception {
		List<Long> own = new CopyOnWriteArrayList<>();
		RecordingHandler before = new RecordingHandler();
		RecordingHandler after = new RecordingHandler();
		EventProcessorFactory<LongEvent> factory = (ring, sequences) -> {
			assertThat(ring).isSameAs(this.disruptor.getRingBuffer());
			assertThat(sequences).hasSize(1);
			return new OwnProcessor(ring, sequences, own);
		};
		this.disruptor.handleEventsWith(before).then(factory).then(after);
		this.disruptor.start();
		publish(3 * SIZE);
		this.disruptor.shutdown();
		assertThat(own).isEqualTo(upTo(3 * SIZE - 1));
		assertThat(after.sequences()).isEqualTo(upTo(3 * SIZE - 1));
		assertThat(this.threads).hasSize(3);
	}

	@Test
	void shouldRunProcessorsThatAreWiredByHand() {
		RecordingHandler first = new RecordingHandler();
		RecordingHandler second = new RecordingHandler();
		RecordingHandler third = new RecordingHandler();
		RingBuffer<LongEvent> ring = this.disruptor.getRingBuffer();
		SequenceBarrier barrier = this.disruptor.handleEventsWith(first).asSequenceBarrier();
		BatchEventProcessor<LongEvent> processor = new BatchEventProcessorBuilder().build(ring, barrier, second);
		this.disruptor.handleEventsWith(processor);
		this.disruptor.after(processor).handleEventsWith(third);
		this.disruptor.start();
		publish(3 * SIZE);
		this.disruptor.shutdown();
		assertThat(second.sequences()).isEqualTo(upTo(3 * SIZE - 1));
		assertThat(third.sequences()).isEqualTo(upTo(3 * SIZE - 1));
	}

	@Test
	void shouldJoinHandlersAndProcessorsInOneGroup() {
		CountDownLatch gate = new CountDownLatch(1);
		RecordingHandler first = new RecordingHandler();
		RecordingHandler slow = blockedAt(0, gate);
		RecordingHandler last = new RecordingHandler();
		RingBuffer<LongEvent> ring = this.disruptor.getRingBuffer();
		EventProcessor processor = new BatchEventProcessorBuilder().build(ring, ring.newBarrier(), slow);
		this.disruptor.handleEventsWith(first).and(processor).then(last);
		this.disruptor.start();
		publish(2);
		first.awaitEvents(2);
		assertThat(last.sequences()).isEmpty();
		gate.countDown();
		last.awaitEvents(2);
		assertThat(this.threads).hasSize(3);
	}

	@Test
	void shouldJoinAProcessorThatIsInTheGraphAlready() {
		RecordingHandler first = new RecordingHandler();
		RecordingHandler second = new RecordingHandler();
		RecordingHandler last = new RecordingHandler();
		RingBuffer<LongEvent> ring = this.disruptor.getRingBuffer();
		EventProcessor processor = new BatchEventProcessorBuilder().build(ring, ring.newBarrier(), second);
		this.disruptor.handleEventsWith(processor);
		this.disruptor.handleEventsWith(first).and(processor).then(last);
		this.disruptor.start();
		assertThat(this.threads).as("one thread per processor").hasSize(3);
		publish(3 * SIZE);
		this.disruptor.shutdown();
		assertThat(last.sequences()).isEqualTo(upTo(3 * SIZE - 1));
	}

	@Test
	void shouldPublishInEachForm() {
		List<Long> values = new CopyOnWriteArrayList<>();
		this.disruptor.handleEventsWith((event, sequence, endOfBatch) -> values.add(event.get()));
		this.disruptor.start();
		this.disruptor.publishEvent((event, sequence) -> event.set(1));
		this.disruptor.publishEvent((event, sequence, arg) -> event.set(arg), 2L);
		this.disruptor.publishEvent((event, sequence, arg0, arg1) -> event.set(arg0 + arg1), 1L, 2L);
		this.disruptor.publishEvent((event, sequence, arg0, arg1, arg2) -> event.set(arg0 + arg1 + arg2), 1L, 1L, 2L);
		this.disruptor.publishEvents((event, sequence, arg) -> event.set(arg), new Long[] { 5L, 6L });
		this.disruptor.shutdown();
		assertThat(values).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
	}

	@Test
	void shouldShowItsRing() {
		Disruptor<LongEvent> single = new Disruptor<>(LongEvent::new, 4, this.threadFactory, ProducerType.SINGLE,
				new BlockingWaitStrategy());
		assertThat(single.getBufferSize()).isEqualTo(4L);
		assertThat(single.getCursor()).isEqualTo(-1L);
		single.publishEvent((event, sequence) -> event.set(7));
		assertThat(single.getCursor()).isZero();
		assertThat(single.get(0).get()).isEqualTo(7L);
		assertThat(single.get(4)).isSameAs(single.getRingBuffer().get(0));
		assertThat(single.toString()).startsWith("Disruptor{ringBuffer=RingBuffer{").contains("started=false");
	}

	@Test
	void shouldRefuseSizesThatAreNoPowerOfTwo() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Disruptor<>(LongEvent::new, 6, this.threadFactory));
		assertThatIllegalArgumentException().isThrownBy(() -> new Disruptor<>(LongEvent::new, 0, this.threadFactory,
				ProducerType.SINGLE, new BlockingWaitStrategy()));
	}

	@Test
	void shouldHaltWhatItHasStartedWhenAThreadCannotBeMade() {
		AtomicBoolean first = new AtomicBoolean(true);
		Disruptor<LongEvent> broken = new Disruptor<>(LongEvent::new, SIZE, (task) -> {
			if (first.getAndSet(false)) {
				return this.threadFactory.newThread(task);
			}
			throw new IllegalStateException("no more threads");
		});
		broken.handleEventsWith(new RecordingHandler(), new RecordingHandler());
		assertThatIllegalStateException().isThrownBy(broken::start).withMessage("no more threads");
		Waits.until(() -> this.threads.stream().noneMatch(Thread::isAlive));
		assertThatExceptionOfType(RingClosedException.class).isThrownBy(() -> broken.getRingBuffer().next());
	}

	@Test
	void shouldUseAnExceptionHandlerThatIsExchangedLater() {
		ExceptionHandlerWrapper<Object> wrapper = new ExceptionHandlerWrapper<>();
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> wrapper.handleEventException(new Exception(), 0, "event"));
		RecordingExceptionHandler failures = new RecordingExceptionHandler();
		wrapper.switchTo(failures);
		wrapper.handleEventException(new Exception(), 0, "event");
		wrapper.handleOnStartException(new Exception());
		wrapper.handleOnShutdownException(new Exception());
		assertThat(failures.failures()).extracting(Failure::where).containsExactly("event", "start", "shutdown");
	}

	/**
	 * A handler that equals all others of its kind.
	 */
	private record EqualHandler(List<Long> seen) implements EventHandler<LongEvent> {

		@Override
		public void onEvent(LongEvent event, long sequence, boolean endOfBatch) {
			this.seen.add(sequence);
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof EqualHandler;
		}

		@Override
		public int hashCode() {
			return 1;
		}

	}

	/**
	 * A processor as a user would write it: polls, and has a plain sequence.
	 */
	private static final class OwnProcessor implements EventProcessor {

		private final RingBuffer<LongEvent> ring;

		private final SequenceBarrier barrier;

		private final List<Long> seen;

		private final Sequence sequence = new Sequence();

		private final AtomicBoolean running = new AtomicBoolean();

		OwnProcessor(RingBuffer<LongEvent> ring, Sequence[] parents, List<Long> seen) {
			this.ring = ring;
			this.barrier = ring.newBarrier(parents);
			this.seen = seen;
		}

		@Override
		public Sequence getSequence() {
			return this.sequence;
		}

		@Override
		public void halt() {
			this.running.set(false);
		}

		@Override
		public boolean isRunning() {
			return this.running.get();
		}

		@Override
		public void run() {
			this.running.set(true);
			while (this.running.get()) {
				long next = this.sequence.get() + 1;
				if (this.barrier.getCursor() >= next && this.ring.isAvailable(next)) {
					this.seen.add(this.ring.get(next).get());
					this.sequence.set(next);
				}
				else {
					Thread.yield();
				}
			}
		}

	}

}
