package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ShutdownBudget}.
 */
class ShutdownBudgetTests {

	private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);

	@Test
	void shouldGiveOneRingEverything() {
		assertThat(budget(Duration.ofHours(1), 1).next()).hasHours(1);
	}

	@Test
	void shouldKeepHalfAnEvenShareForEachLaterRing() {
		ShutdownBudget budget = budget(Duration.ofHours(4), 4);
		assertThat(budget.next()).hasMinutes(150);
		assertThat(budget.next()).hasMinutes(180);
		assertThat(budget.next()).hasMinutes(210);
		assertThat(budget.next()).hasMinutes(240);
	}

	@Test
	void shouldGiveWhatRingsBeforeHaveLeft() {
		ShutdownBudget budget = budget(Duration.ofHours(4), 2);
		assertThat(budget.next()).hasHours(3);
		this.nanos.addAndGet(Duration.ofHours(3).toNanos());
		assertThat(budget.next()).hasHours(1);
	}

	@Test
	void shouldNotGiveNegativeTime() {
		assertThat(budget(Duration.ZERO, 2).next()).isZero();
		ShutdownBudget budget = budget(Duration.ofHours(1), 1);
		this.nanos.addAndGet(Duration.ofHours(2).toNanos());
		assertThat(budget.next()).isZero();
	}

	private ShutdownBudget budget(Duration total, int rings) {
		return new ShutdownBudget(total, rings, this.nanos::get);
	}

}
