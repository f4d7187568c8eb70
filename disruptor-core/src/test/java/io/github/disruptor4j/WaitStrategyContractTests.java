package io.github.disruptor4j;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.testing.Background;
import io.github.disruptor4j.testing.CountingWaitStrategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What every way of waiting does: it ends when there is something, never before, and is
 * never slept through. Run on the barriers of both kinds of ring.
 */
@ParameterizedClass(name = "{0}, {2}")
@MethodSource("strategies")
class WaitStrategyContractTests {

	private static final int SIZE = 8;

	@Parameter(0)
	private String name;

	@Parameter(1)
	private Supplier<WaitStrategy> factory;

	@Parameter(2)
	private ProducerType type;

	private WaitStrategy strategy;

	private Sequencer sequencer;

	private SequenceBarrier barrier;

	private final List<SequenceBarrier> barriers = new ArrayList<>();

	static Stream<Arguments> strategies() {
		List<Arguments> strategies = new ArrayList<>();
		for (ProducerType type : ProducerType.values()) {
			strategies.add(arguments("blocking", BlockingWaitStrategy::new, type));
			strategies.add(arguments("busy spin", BusySpinWaitStrategy::new, type));
			strategies.add(arguments("lite blocking", LiteBlockingWaitStrategy::new, type));
			strategies
				.add(arguments("lite timeout", () -> new LiteTimeoutBlockingWaitStrategy(30, TimeUnit.SECONDS), type));
			strategies.add(arguments("timeout", () -> new TimeoutBlockingWaitStrategy(30, TimeUnit.SECONDS), type));
			strategies.add(arguments("sleeping", SleepingWaitStrategy::new, type));
			strategies.add(arguments("sleeping at once", () -> new SleepingWaitStrategy(0, 50_000), type));
			strategies.add(arguments("yielding", YieldingWaitStrategy::new, type));
			strategies.add(arguments("phased with lock",
					() -> PhasedBackoffWaitStrategy.withLock(1, 1, TimeUnit.MICROSECONDS), type));
			strategies.add(arguments("phased with lite lock",
					() -> PhasedBackoffWaitStrategy.withLiteLock(1, 1, TimeUnit.MICROSECONDS), type));
			strategies.add(arguments("phased with sleep",
					() -> PhasedBackoffWaitStrategy.withSleep(1, 1, TimeUnit.MICROSECONDS), type));
			strategies.add(arguments("phased, long", () -> PhasedBackoffWaitStrategy.withLock(10, 10, TimeUnit.SECONDS),
					type));
			strategies.add(arguments("phased in phased", () -> new PhasedBackoffWaitStrategy(1, 1,
					TimeUnit.MICROSECONDS, PhasedBackoffWaitStrategy.withLock(1, 1, TimeUnit.MICROSECONDS)), type));
			strategies.add(arguments("phased with a user's own",
					() -> new PhasedBackoffWaitStrategy(1, 1, TimeUnit.MICROSECONDS, new CountingWaitStrategy()),
					type));
			strategies.add(arguments("a user's own", CountingWaitStrategy::new, type));
			strategies.add(arguments("a user's own around ours", Wrapper::new, type));
			strategies.add(arguments("a user's extension of ours",
					() -> new TimeoutBlockingWaitStrategy(30, TimeUnit.SECONDS) {
					}, type));
		}
		return strategies.stream();
	}

	private static Arguments arguments(String name, Supplier<WaitStrategy> factory, ProducerType type) {
		return Arguments.of(name, factory, type);
	}

	@BeforeEach
	void setUp() {
		this.strategy = this.factory.get();
		this.sequencer = AbstractSequencerContractTests.create(this.type, SIZE, this.strategy);
		this.barrier = newBarrier();
	}

	@AfterEach
	void alertWhoeverStillWaits() {
		this.barriers.forEach(SequenceBarrier::alert);
	}

	private SequenceBarrier newBarrier(Sequence... parents) {
		SequenceBarrier created = this.sequencer.newBarrier(parents);
		this.barriers.add(created);
		return created;
	}

	private void publish(int n) {
		long hi = this.sequencer.next(n);
		this.sequencer.publish(hi - (n - 1), hi);
	}

	private boolean parks() {
		return !(this.strategy instanceof BusySpinWaitStrategy || this.strategy instanceof YieldingWaitStrategy
				|| this.name.equals("phased, long"));
	}

	private boolean parksBehindParents() {
		return parks() && !(this.name.endsWith("user's own"));
	}

	private <V> Background<V> waiting(Background<V> background) throws InterruptedException {
		return waiting(background, parks());
	}

	private <V> Background<V> waiting(Background<V> background, boolean parks) throws InterruptedException {
		if (parks) {
			return background.awaitBlocked();
		}
		// Spins: all that can be seen is that it has not come back.
		background.thread().join(2);
		assertThat(background.isDone()).isFalse();
		return background;
	}

	@Test
	void shouldReturnAtOnceWhatIsAvailable() throws Exception {
		for (int lap = 0; lap < 3; lap++) {
			publish(SIZE);
			long last = this.sequencer.getCursor();
			assertThat(this.barrier.waitFor(last)).isEqualTo(last);
			assertThat(this.barrier.waitFor(last - 3)).isEqualTo(last);
		}
	}

	@Test
	void shouldWakeWhenSomethingIsPublished() throws Throwable {
		for (int i = 0; i < 3 * SIZE; i++) {
			long next = i;
			Background<Long> consumer = waiting(Background.call(() -> this.barrier.waitFor(next)));
			publish(1);
			assertThat(consumer.result()).isEqualTo(next);
		}
	}

	@Test
	void shouldWakeEverybodyWhoWaits() throws Throwable {
		SequenceBarrier second = newBarrier();
		Background<Long> one = waiting(Background.call(() -> this.barrier.waitFor(0)));
		Background<Long> two = waiting(Background.call(() -> this.barrier.waitFor(0)));
		Background<Long> three = waiting(Background.call(() -> second.waitFor(1)));
		publish(2);
		assertThat(one.result()).isEqualTo(1L);
		assertThat(two.result()).isEqualTo(1L);
		assertThat(three.result()).isEqualTo(1L);
	}

	@Test
	void shouldWaitForTheSlowestParent() throws Throwable {
		Sequence fast = new Sequence();
		Sequence slow = new Sequence();
		SequenceBarrier behind = newBarrier(fast, slow);
		for (int i = 0; i < 2 * SIZE; i++) {
			long next = i;
			publish(1);
			fast.set(next);
			Background<Long> consumer = waiting(Background.call(() -> behind.waitFor(next)), parksBehindParents());
			slow.set(next);
			assertThat(consumer.result()).isEqualTo(next);
			assertThat(behind.getCursor()).isEqualTo(next);
		}
	}

	@Test
	void shouldWaitForAParentOnOurOwnProcessor() throws Throwable {
		BatchEventProcessor<Object> parent = new BatchEventProcessorBuilder().build((sequence) -> sequence,
				newBarrier(), (event, sequence, endOfBatch) -> {
				});
		SequenceBarrier behind = newBarrier(parent.getSequence());
		this.sequencer.addGatingSequences(parent.getSequence());
		Background<Void> running = Background.run(parent::run);
		for (int i = 0; i < 3 * SIZE; i++) {
			long next = i;
			Background<Long> consumer = Background.call(() -> behind.waitFor(next));
			publish(1);
			assertThat(consumer.result()).isEqualTo(next);
		}
		parent.halt();
		running.result();
	}

	@Test
	void shouldEndWhenAlertedWhileItWaitsForEvents() throws Throwable {
		for (int i = 0; i < 3; i++) {
			Background<Long> consumer = waiting(Background.call(() -> this.barrier.waitFor(0)));
			this.barrier.alert();
			assertThat(consumer.failure()).isSameAs(AlertException.INSTANCE);
			assertThatExceptionOfType(AlertException.class).as("stays alerted")
				.isThrownBy(() -> this.barrier.waitFor(0));
			this.barrier.clearAlert();
		}
		publish(1);
		assertThat(this.barrier.waitFor(0)).isZero();
	}

	@Test
	void shouldEndWhenAlertedWhileItWaitsForAParent() throws Throwable {
		Sequence parent = new Sequence();
		SequenceBarrier behind = newBarrier(parent);
		publish(1);
		Background<Long> consumer = waiting(Background.call(() -> behind.waitFor(0)), parksBehindParents());
		behind.alert();
		assertThat(consumer.failure()).isSameAs(AlertException.INSTANCE);
	}

	@Test
	void shouldNotBeDisturbedByAnotherBarriersAlert() throws Throwable {
		Background<Long> consumer = waiting(Background.call(() -> this.barrier.waitFor(0)));
		SequenceBarrier other = newBarrier();
		other.alert();
		assertThat(other.isAlerted()).isTrue();
		assertThat(this.barrier.isAlerted()).isFalse();
		waiting(consumer);
		publish(1);
		assertThat(consumer.result()).isZero();
	}

	@Test
	void shouldEndWithAnInterruptOrOutlastIt() throws Throwable {
		Background<Boolean> consumer = waiting(Background.call(() -> {
			this.barrier.waitFor(0);
			return Thread.interrupted();
		}));
		consumer.thread().interrupt();
		publish(1);
		try {
			// Those that outlast it keep it, and so does whoever saw the event first.
			assertThat(consumer.result()).as("interrupt kept").isTrue();
		}
		catch (InterruptedException ex) {
			assertThat(parks()).isTrue();
		}
	}

	@Test
	void shouldNotSleepThroughAnyPublication() throws Throwable {
		Sequence gate = new Sequence();
		this.sequencer.addGatingSequences(gate);
		int events = parks() ? 3000 : 300;
		Background<Void> consumer = Background.run(() -> {
			for (long next = 0; next < events; next = gate.get() + 1) {
				gate.set(this.barrier.waitFor(next));
			}
		});
		// One at a time: the consumer goes to sleep again and again.
		for (int i = 0; i < events; i++) {
			publish(1);
			while (gate.get() < i) {
				Thread.yield();
				assertThat(consumer.isDone() && gate.get() < i).isFalse();
			}
		}
		consumer.result();
	}

	@Test
	void shouldNotSleepThroughAnyAlert() throws Throwable {
		int alerts = parks() ? 1000 : 50;
		for (int i = 0; i < alerts; i++) {
			Background<Long> consumer = Background.call(() -> this.barrier.waitFor(0));
			this.barrier.alert();
			assertThat(consumer.failure()).isSameAs(AlertException.INSTANCE);
			this.barrier.clearAlert();
		}
	}

	@Test
	void shouldTakeSignalsThatNobodyWaitsFor() throws Exception {
		for (int i = 0; i < 3; i++) {
			this.strategy.signalAllWhenBlocking();
		}
		publish(1);
		assertThat(this.barrier.waitFor(0)).isZero();
	}

	/**
	 * A wait strategy that adds something to one of the engine's.
	 */
	private static final class Wrapper implements WaitStrategy {

		private final WaitStrategy delegate = new BlockingWaitStrategy();

		@Override
		public long waitFor(long sequence, Sequence cursor, Sequence dependentSequence, SequenceBarrier barrier)
				throws AlertException, InterruptedException, TimeoutException {
			return this.delegate.waitFor(sequence, cursor, dependentSequence, barrier);
		}

		@Override
		public void signalAllWhenBlocking() {
			this.delegate.signalAllWhenBlocking();
		}

	}

}
