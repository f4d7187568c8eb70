package io.github.disruptor4j.spring.ring;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ShutdownBudget}.
 */
class ShutdownBudgetTests {

	@Test
	void shouldGiveOneRingEverything() {
		assertThat(new ShutdownBudget(Duration.ofHours(1), 1).next()).isCloseTo(Duration.ofHours(1),
				Duration.ofMinutes(1));
	}

	@Test
	void shouldKeepHalfAnEvenShareForEachLaterRing() {
		ShutdownBudget budget = new ShutdownBudget(Duration.ofHours(4), 4);
		assertThat(budget.next()).isCloseTo(Duration.ofMinutes(150), Duration.ofMinutes(1));
		assertThat(budget.next()).isCloseTo(Duration.ofMinutes(180), Duration.ofMinutes(1));
		assertThat(budget.next()).isCloseTo(Duration.ofMinutes(210), Duration.ofMinutes(1));
		assertThat(budget.next()).isCloseTo(Duration.ofMinutes(240), Duration.ofMinutes(1));
	}

	@Test
	void shouldNotGiveNegativeTime() {
		assertThat(new ShutdownBudget(Duration.ZERO, 2).next()).isZero();
	}

}
