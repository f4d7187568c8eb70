package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.springframework.util.Assert;

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

/**
 * Makes the engine's wait strategies, a new one for each call unless it is a bean.
 */
final class WaitStrategies {

	private WaitStrategies() {
	}

	static WaitStrategy create(WaitStrategyDefinition definition, RingResources resources) {
		return (definition.type() == WaitStrategyType.BEAN) ? bean(definition, resources)
				: create(definition.type(), definition);
	}

	private static WaitStrategy bean(WaitStrategyDefinition definition, RingResources resources) {
		Assert.state(definition.bean() != null, "A wait strategy of type BEAN names its bean");
		return resources.bean(definition.bean(), WaitStrategy.class);
	}

	private static WaitStrategy create(WaitStrategyType type, WaitStrategyDefinition parameters) {
		return switch (type) {
			case BLOCKING -> new BlockingWaitStrategy();
			case LITE_BLOCKING -> new LiteBlockingWaitStrategy();
			case TIMEOUT_BLOCKING -> new TimeoutBlockingWaitStrategy(nanos(parameters.timeout()), TimeUnit.NANOSECONDS);
			case LITE_TIMEOUT_BLOCKING ->
				new LiteTimeoutBlockingWaitStrategy(nanos(parameters.timeout()), TimeUnit.NANOSECONDS);
			case SLEEPING -> new SleepingWaitStrategy(parameters.retries(), nanos(parameters.sleep()));
			case YIELDING -> new YieldingWaitStrategy();
			case BUSY_SPIN -> new BusySpinWaitStrategy();
			case PHASED_BACKOFF -> new PhasedBackoffWaitStrategy(nanos(parameters.spinTimeout()),
					nanos(parameters.yieldTimeout()), TimeUnit.NANOSECONDS, create(parameters.fallback(), parameters));
			case BEAN -> throw new IllegalArgumentException("A bean cannot be the fallback of another wait strategy");
		};
	}

	private static long nanos(Duration duration) {
		return TimeUnit.NANOSECONDS.convert(duration);
	}

}
