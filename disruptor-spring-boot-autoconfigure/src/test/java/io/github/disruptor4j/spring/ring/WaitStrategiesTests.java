package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.BusySpinWaitStrategy;
import io.github.disruptor4j.LiteBlockingWaitStrategy;
import io.github.disruptor4j.LiteTimeoutBlockingWaitStrategy;
import io.github.disruptor4j.PhasedBackoffWaitStrategy;
import io.github.disruptor4j.SleepingWaitStrategy;
import io.github.disruptor4j.TimeoutBlockingWaitStrategy;
import io.github.disruptor4j.WaitStrategy;
import io.github.disruptor4j.YieldingWaitStrategy;
import io.github.disruptor4j.spring.graph.WaitStrategyDefinition;
import io.github.disruptor4j.spring.graph.WaitStrategyType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WaitStrategies}.
 */
class WaitStrategiesTests {

	private static final Map<WaitStrategyType, Class<? extends WaitStrategy>> EXPECTED = Map.of(
			WaitStrategyType.BLOCKING, BlockingWaitStrategy.class, WaitStrategyType.LITE_BLOCKING,
			LiteBlockingWaitStrategy.class, WaitStrategyType.TIMEOUT_BLOCKING, TimeoutBlockingWaitStrategy.class,
			WaitStrategyType.LITE_TIMEOUT_BLOCKING, LiteTimeoutBlockingWaitStrategy.class, WaitStrategyType.SLEEPING,
			SleepingWaitStrategy.class, WaitStrategyType.YIELDING, YieldingWaitStrategy.class,
			WaitStrategyType.BUSY_SPIN, BusySpinWaitStrategy.class, WaitStrategyType.PHASED_BACKOFF,
			PhasedBackoffWaitStrategy.class);

	private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();

	private final RingResources resources = new RingResources(this.beans, (event) -> {
	});

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BEAN")
	void shouldCreateANewOneEachTime(WaitStrategyType type) {
		WaitStrategyDefinition definition = WaitStrategyDefinition.of(type);
		WaitStrategy created = WaitStrategies.create(definition, this.resources);
		assertThat(created).isExactlyInstanceOf(EXPECTED.get(type))
			.isNotSameAs(WaitStrategies.create(definition, this.resources));
	}

	@Test
	void shouldPassParametersOn() {
		assertThat(parameterized(WaitStrategyType.TIMEOUT_BLOCKING))
			.hasToString("TimeoutBlockingWaitStrategy{timeoutNanos=1000000}");
		assertThat(parameterized(WaitStrategyType.LITE_TIMEOUT_BLOCKING))
			.hasToString("LiteTimeoutBlockingWaitStrategy{timeoutNanos=1000000}");
		assertThat(parameterized(WaitStrategyType.SLEEPING)).usingRecursiveComparison()
			.isEqualTo(new SleepingWaitStrategy(5, 4_000));
		assertThat(parameterized(WaitStrategyType.PHASED_BACKOFF)).usingRecursiveComparison()
			.withStrictTypeChecking()
			.isEqualTo(new PhasedBackoffWaitStrategy(2, 3, TimeUnit.MICROSECONDS, new SleepingWaitStrategy(5, 4_000)));
	}

	private WaitStrategy parameterized(WaitStrategyType type) {
		return WaitStrategies.create(
				new WaitStrategyDefinition(type, null, Duration.ofMillis(1), Duration.ofNanos(2_000),
						Duration.ofNanos(3_000), WaitStrategyType.SLEEPING, 5, Duration.ofNanos(4_000)),
				this.resources);
	}

	@Test
	void shouldTakeBean() {
		WaitStrategy mine = new YieldingWaitStrategy();
		this.beans.registerSingleton("mine", mine);
		assertThat(WaitStrategies.create(WaitStrategyDefinition.bean("mine"), this.resources)).isSameAs(mine);
	}

}
