package io.github.disruptor4j;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.disruptor4j.testing.CountingWaitStrategy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Pace}.
 */
class PaceTests {

	private static final int MARGIN = Pace.LONGEST_MARGIN;

	private long nanos;

	private final Pace pace = new Pace(0, 64 * MARGIN, true, () -> this.nanos);

	private long next;

	@Test
	void shouldTakeAllThatIsAvailableAtFirst() {
		assertThat(this.pace.limit(0, 100_000)).isEqualTo(100_000);
	}

	@Test
	void shouldStayBehindAProducerInFullFlow() {
		flow(this.pace);
		assertThat(this.pace.limit(this.next, this.next + 10_000)).isEqualTo(this.next + 10_000 - MARGIN);
	}

	@Test
	void shouldStayLessFarBehindOnASmallRing() {
		Pace pace = new Pace(0, 1024, false, () -> this.nanos);
		flow(pace);
		assertThat(pace.limit(this.next, this.next + 1000)).isEqualTo(this.next + 1000 - 1024 / 64);
	}

	@Test
	void shouldWaitForALongBatchInFullFlow() {
		flow(this.pace);
		assertThat(look(Pace.REWARD)).isZero();
		assertThat(look(4 * MARGIN)).isEqualTo(3 * MARGIN);
	}

	@Test
	void shouldWaitForSomePausesAtTheMost() {
		flow(this.pace);
		for (int pause = 0; pause < Pace.MAX_PAUSES; pause++) {
			assertThat(look((pause + 1) * Pace.REWARD)).isZero();
		}
		long ready = (Pace.MAX_PAUSES + 1) * Pace.REWARD;
		assertThat(look(ready)).isEqualTo(ready / 2);
	}

	@Test
	void shouldTakeAllWhenTheFlowEnds() {
		flow(this.pace);
		assertThat(look(Pace.REWARD)).isZero();
		assertThat(look(Pace.REWARD + 1)).isEqualTo(Pace.REWARD + 1);
	}

	@Test
	void shouldTakeASingleEvent() {
		flow(this.pace);
		assertThat(look(1)).isZero();
		assertThat(look(1)).isEqualTo(1);
	}

	@Test
	void shouldGiveUpAfterTwoPausesWithoutReward() {
		flow(this.pace);
		takeAfterAPause(Pace.REWARD - 1);
		takeAfterAPause(Pace.REWARD - 1);
		assertThat(look(10_000)).isEqualTo(10_000);
		assertThat(look(1)).isEqualTo(1);
	}

	@Test
	void shouldGoOnWhilePausesAreRewarded() {
		flow(this.pace);
		for (int i = 0; i < 10; i++) {
			takeAfterAPause(Pace.REWARD - 1);
			assertThat(look(1)).isZero();
			assertThat(look(1 + Pace.REWARD)).isZero();
			assertThat(look(4 * MARGIN)).isEqualTo(3 * MARGIN);
		}
		assertThat(look(1)).isZero();
	}

	@Test
	void shouldNotPauseForBatchesThatAreLongAnyway() {
		for (int i = 0; i < 10 * Pace.ROUNDS; i++) {
			take(this.pace, Pace.LONG_BATCH);
		}
		assertThat(look(1)).isEqualTo(1);
	}

	@Test
	void shouldNotPauseWhereEventsAreSparse() {
		for (int i = 0; i < 10 * Pace.ROUNDS; i++) {
			this.nanos += 10 * 129;
			take(this.pace, 10);
		}
		assertThat(look(1)).isEqualTo(1);
	}

	/**
	 * Takes batches at ten events in a microsecond.
	 */
	private void flow(Pace pace) {
		for (int i = 0; i < Pace.ROUNDS; i++) {
			this.nanos += 1000;
			take(pace, 10);
		}
	}

	/**
	 * Looks, and takes what the pace allows.
	 * @param ready how many events are there
	 * @return how many of them may be taken
	 */
	private long look(long ready) {
		this.pace.beforeLook();
		long allowed = this.pace.limit(this.next, this.next + ready - 1) - this.next + 1;
		if (allowed > 0) {
			take(this.pace, allowed);
		}
		return allowed;
	}

	private void takeAfterAPause(long gained) {
		assertThat(look(1)).isZero();
		assertThat(look(1 + gained)).isEqualTo(1 + gained);
	}

	private void take(Pace pace, long events) {
		this.next += events;
		pace.handledUpTo(this.next);
	}

	@ParameterizedTest
	@MethodSource
	void shouldLeaveTheProcessorToOthersOnlyAsTheStrategyDoes(WaitStrategy strategy, boolean yields) {
		RingBuffer<Object> ring = RingBuffer.createSingleProducer(Object::new, 8, strategy);
		assertThat(((ProcessingSequenceBarrier) ring.newBarrier()).yields()).isEqualTo(yields);
	}

	static Stream<Arguments> shouldLeaveTheProcessorToOthersOnlyAsTheStrategyDoes() {
		return Stream.of(Arguments.of(new BlockingWaitStrategy(), true), Arguments.of(new YieldingWaitStrategy(), true),
				Arguments.of(new SleepingWaitStrategy(), true), Arguments.of(new BusySpinWaitStrategy(), false),
				Arguments.of(new CountingWaitStrategy(), false));
	}

	@Test
	void shouldKeepTheProcessorFromOtherProducers() {
		RingBuffer<Object> ring = RingBuffer.createMultiProducer(Object::new, 8, new BlockingWaitStrategy());
		assertThat(((ProcessingSequenceBarrier) ring.newBarrier()).yields()).isFalse();
	}

}
