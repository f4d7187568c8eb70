package io.github.disruptor4j;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Pace}.
 */
class PaceTests {

	private final Pace pace = new Pace(0);

	private long next;

	@Test
	void shouldTakeAllThatIsAvailableAtFirst() {
		assertThat(this.pace.limit(0, 100_000)).isEqualTo(100_000);
	}

	@Test
	void shouldStayBehindAProducerInFullFlow() {
		flow();
		assertThat(this.pace.limit(this.next, this.next + 10_000)).isEqualTo(this.next + 10_000 - Pace.MARGIN);
	}

	@Test
	void shouldLeaveNothingOfASmallBatch() {
		flow();
		long last = this.next + 2 * Pace.MARGIN - 1;
		assertThat(this.pace.limit(this.next, last)).isEqualTo(last);
	}

	@Test
	void shouldGiveUpAfterTwoPausesWithoutReward() {
		flow();
		takeBatch(Pace.REWARD - 1);
		takeBatch(Pace.REWARD - 1);
		assertThat(this.pace.limit(this.next, this.next + 10_000)).isEqualTo(this.next + 10_000);
	}

	@Test
	void shouldGoOnWhilePausesAreRewarded() {
		flow();
		for (int i = 0; i < 10; i++) {
			takeBatch(Pace.REWARD - 1);
			takeBatch(Pace.REWARD);
		}
		assertThat(this.pace.limit(this.next, this.next + 10_000)).isLessThan(this.next + 10_000);
	}

	@Test
	void shouldNotPauseForBatchesThatAreLongAnyway() {
		for (int i = 0; i < 10 * Pace.ROUNDS; i++) {
			takeBatch(Pace.LONG_BATCH);
		}
		assertThat(this.pace.limit(this.next, this.next + 10_000)).isEqualTo(this.next + 10_000);
	}

	/**
	 * Takes batches that are as close to the longest as no measurement could be too slow
	 * for: some ten thousand events.
	 */
	private void flow() {
		for (int i = 0; i < Pace.ROUNDS; i++) {
			takeBatch(Pace.LONG_BATCH - 1);
		}
	}

	private void takeBatch(long events) {
		this.pace.beforeLook();
		this.next += events;
		this.pace.handledUpTo(this.next);
	}

}
