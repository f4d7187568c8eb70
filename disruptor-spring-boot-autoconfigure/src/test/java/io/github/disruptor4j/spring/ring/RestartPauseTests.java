package io.github.disruptor4j.spring.ring;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RestartPause}. Times are of a clock that begins anywhere.
 */
class RestartPauseTests {

	private static final long NOON = Long.MAX_VALUE - 50;

	private static final RestartPause PAUSE = new RestartPause(NOON, 100);

	@Test
	void shouldBeAsLongAsItWasMeantWhereNothingStops() {
		assertThat(PAUSE.length(null)).isEqualTo(100);
	}

	@Test
	void shouldBeAsLongAsItWasMeantWhereThereIsTimeForThat() {
		assertThat(PAUSE.length(new StopTime(NOON, 1000))).isEqualTo(100);
		assertThat(PAUSE.length(new StopTime(NOON + 70, 60))).isEqualTo(100);
	}

	@Test
	void shouldTakeHalfOfTheTimeThatAStopHasFromItsBegin() {
		assertThat(PAUSE.length(new StopTime(NOON + 70, 20))).isEqualTo(70 + 20 / 2);
	}

	@Test
	void shouldTakeHalfOfTheTimeThatAStopHasLeft() {
		assertThat(PAUSE.length(new StopTime(NOON - 30, 70))).isEqualTo((70 - 30) / 2);
	}

	@Test
	void shouldNotBeThereWhereAStopHasNoTimeLeft() {
		assertThat(PAUSE.length(new StopTime(NOON - 30, 20))).isZero();
	}

	@Test
	void shouldTakeAsLongAsItWasMeantWhereAStopMayTakeForEver() {
		assertThat(PAUSE.length(StopTime.of(Duration.ofSeconds(Long.MAX_VALUE)))).isEqualTo(100);
		assertThat(RestartPause.of(Duration.ofSeconds(Long.MAX_VALUE)).nanos()).isEqualTo(Long.MAX_VALUE);
	}

}
