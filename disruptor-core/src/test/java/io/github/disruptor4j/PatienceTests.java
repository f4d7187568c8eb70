package io.github.disruptor4j;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Patience}.
 */
class PatienceTests {

	private final Patience patience = new Patience();

	@Test
	void shouldSpinAtFirst() {
		assertThat(this.patience.isWorthwhile()).isTrue();
	}

	@Test
	void shouldLeaveOutMoreSpinsEachTimeThatOneWasInVain() {
		assertThat(leftOutAfterOneInVain()).isEqualTo(1);
		assertThat(leftOutAfterOneInVain()).isEqualTo(3);
		assertThat(leftOutAfterOneInVain()).isEqualTo(7);
	}

	@Test
	void shouldNeverLeaveOutMoreThanALimit() {
		for (int i = 0; i < 10; i++) {
			leftOutAfterOneInVain();
		}
		assertThat(leftOutAfterOneInVain()).isEqualTo(64);
	}

	@Test
	void shouldBeginAnewWhenASpinHasPaid() {
		leftOutAfterOneInVain();
		leftOutAfterOneInVain();
		this.patience.hasPaid();
		assertThat(leftOutAfterOneInVain()).isEqualTo(1);
	}

	private int leftOutAfterOneInVain() {
		this.patience.wasInVain();
		int leftOut = 0;
		while (!this.patience.isWorthwhile()) {
			leftOut++;
		}
		return leftOut;
	}

}
