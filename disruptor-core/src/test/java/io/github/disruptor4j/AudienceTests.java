package io.github.disruptor4j;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.testing.CountingWaitStrategy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Audience}.
 */
class AudienceTests {

	@Test
	void shouldBeNullWhereNobodyHasToBeTold() {
		assertThat(Audience.of(new ParkingWaitStrategy[0], new WaitStrategy[0])).isNull();
	}

	@Test
	void shouldTellEveryStrategyOnce() {
		CountingWaitStrategy first = new CountingWaitStrategy();
		CountingWaitStrategy second = new CountingWaitStrategy();
		Audience audience = Audience.of(new ParkingWaitStrategy[] { new BlockingWaitStrategy() },
				new WaitStrategy[] { first, second });
		assertThat(audience).isNotNull();
		audience.tellOfPublication();
		assertThat(first.signals()).isEqualTo(1);
		assertThat(second.signals()).isEqualTo(1);
	}

}
