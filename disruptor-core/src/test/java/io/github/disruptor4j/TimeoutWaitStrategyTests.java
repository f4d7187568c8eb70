package io.github.disruptor4j;

import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.disruptor4j.testing.Background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the wait strategies do that give up.
 */
@ParameterizedClass
@MethodSource("strategies")
class TimeoutWaitStrategyTests {

	@Parameter
	private BiFunction<Long, TimeUnit, WaitStrategy> factory;

	private final Sequence cursor = new Sequence();

	private final Sequence parent = new Sequence();

	static Stream<BiFunction<Long, TimeUnit, WaitStrategy>> strategies() {
		return Stream.of(TimeoutBlockingWaitStrategy::new, LiteTimeoutBlockingWaitStrategy::new,
				(timeout, unit) -> new PhasedBackoffWaitStrategy(1, 1, TimeUnit.MICROSECONDS,
						new TimeoutBlockingWaitStrategy(timeout, unit)));
	}

	private SequenceBarrier newBarrier(WaitStrategy strategy) {
		return new SingleProducerSequencer(8, strategy).newBarrier();
	}

	@Test
	void shouldGiveUpInTimeWhenNothingIsPublished() {
		SequenceBarrier barrier = newBarrier(this.factory.apply(20L, TimeUnit.MILLISECONDS));
		for (int i = 0; i < 3; i++) {
			long start = System.nanoTime();
			assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> barrier.waitFor(0))
				.isSameAs(TimeoutException.INSTANCE);
			assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(20));
		}
	}

	@Test
	void shouldGiveUpInTimeWhenAParentIsStuck() throws Throwable {
		WaitStrategy strategy = this.factory.apply(20L, TimeUnit.MILLISECONDS);
		SingleProducerSequencer sequencer = new SingleProducerSequencer(8, strategy);
		SequenceBarrier behind = sequencer.newBarrier(this.parent);
		sequencer.publish(sequencer.next());
		Background<Long> consumer = Background.call(() -> behind.waitFor(0));
		assertThat(consumer.failure()).isSameAs(TimeoutException.INSTANCE);
	}

	@Test
	void shouldLookOnceMoreBeforeItGivesUp() throws Exception {
		// No signal, and no time left: all that counts is what is there.
		for (long timeout : new long[] { 0, 1 }) {
			WaitStrategy strategy = this.factory.apply(timeout, TimeUnit.NANOSECONDS);
			Sequence published = new LateSequence();
			assertThat(strategy.waitFor(0, published, published, newBarrier(strategy))).isZero();
		}
	}

	@Test
	void shouldLookAtTheParentOnceMoreBeforeItGivesUp() throws Exception {
		WaitStrategy strategy = this.factory.apply(1L, TimeUnit.NANOSECONDS);
		this.cursor.set(0);
		assertThat(strategy.waitFor(0, this.cursor, new LateSequence(), newBarrier(strategy))).isZero();
	}

	@Test
	void shouldFindWhatIsPublishedJustInTime() throws Throwable {
		WaitStrategy strategy = this.factory.apply(30L, TimeUnit.SECONDS);
		SingleProducerSequencer sequencer = new SingleProducerSequencer(8, strategy);
		SequenceBarrier barrier = sequencer.newBarrier();
		Background<Long> consumer = Background.call(() -> barrier.waitFor(0)).awaitBlocked();
		sequencer.publish(sequencer.next());
		assertThat(consumer.result()).isZero();
	}

	/**
	 * Is at 0 from the fourth look on, which is the one after the time was found to be
	 * up.
	 */
	private static final class LateSequence extends Sequence {

		private int looks;

		@Override
		public long get() {
			return (++this.looks > 3) ? 0 : -1;
		}

	}

}
