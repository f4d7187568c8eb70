package io.github.disruptor4j.spring.graph;

import java.time.Duration;
import java.util.Locale;

/**
 * Checks the settings of a ring and its consumers, each for itself.
 */
final class SettingsValidator {

	private final RingDefinition<?> ring;

	private SettingsValidator(RingDefinition<?> ring) {
		this.ring = ring;
	}

	static void validate(RingDefinition<?> ring) {
		SettingsValidator validator = new SettingsValidator(ring);
		validator.ring();
		for (ConsumerDefinition consumer : ring.consumers()) {
			validator.consumer(consumer);
		}
	}

	static String lowerCase(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private void ring() {
		int size = this.ring.bufferSize();
		if (Integer.bitCount(size) != 1 || size < 1) {
			throw new InvalidBufferSizeException(this.ring.name(), size, this.ring.origin());
		}
		ThreadValidator.validate(this.ring, Runtime.version().feature());
		positive("publish.timeout", this.ring.publish().timeout(), this.ring.origin());
		waitStrategy("wait-strategy.", this.ring.waitStrategy(), this.ring.origin());
		new FailureSettingsValidator(this.ring).settings();
	}

	private void consumer(ConsumerDefinition consumer) {
		String prefix = "consumers." + consumer.name() + ".";
		require(consumer.maxBatchSize() >= 0, prefix + "max-batch-size", consumer.maxBatchSize(),
				"positive, or 0 for no limit", consumer.origin());
		new FailureSettingsValidator(this.ring).consumer(consumer);
		WaitStrategyDefinition strategy = consumer.waitStrategy();
		if (strategy != null) {
			waitStrategy(prefix + "wait-strategy.", strategy, consumer.origin());
		}
	}

	private void waitStrategy(String prefix, WaitStrategyDefinition strategy, String origin) {
		positive(prefix + "timeout", strategy.timeout(), origin);
		positive(prefix + "spin-timeout", strategy.spinTimeout(), origin);
		positive(prefix + "yield-timeout", strategy.yieldTimeout(), origin);
		positive(prefix + "sleep", strategy.sleep(), origin);
		require(strategy.retries() >= 0, prefix + "retries", strategy.retries(), "0 or more", origin);
		WaitStrategyType fallback = strategy.fallback();
		require(fallback == WaitStrategyType.BLOCKING || fallback == WaitStrategyType.LITE_BLOCKING
				|| fallback == WaitStrategyType.SLEEPING, prefix + "fallback", lowerCase(fallback),
				"blocking, lite-blocking or sleeping", origin);
	}

	private void positive(String setting, Duration value, String origin) {
		require(!value.isNegative() && !value.isZero(), setting, value, "longer than nothing", origin);
	}

	private void require(boolean valid, String setting, Object value, String requirement, String origin) {
		if (!valid) {
			throw new InvalidSettingException(this.ring.name(), setting, value, requirement, origin);
		}
	}

}
