package io.github.disruptor4j.spring.graph;

import java.time.Duration;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * How a ring's consumers wait, with the parameters of the strategies that have some.
 *
 * @param type the strategy
 * @param bean name of the wait strategy bean, for {@link WaitStrategyType#BEAN} only
 * @param timeout how long the timeout strategies wait before they tell the handler
 * @param spinTimeout how long {@link WaitStrategyType#PHASED_BACKOFF} spins
 * @param yieldTimeout how long {@link WaitStrategyType#PHASED_BACKOFF} yields after that
 * @param fallback what {@link WaitStrategyType#PHASED_BACKOFF} does in the end:
 * {@code BLOCKING}, {@code LITE_BLOCKING} or {@code SLEEPING}
 * @param retries how often {@link WaitStrategyType#SLEEPING} looks again before it sleeps
 * @param sleep how long {@link WaitStrategyType#SLEEPING} sleeps at a time
 * @since 0.1.0
 */
public record WaitStrategyDefinition(WaitStrategyType type, @Nullable String bean, Duration timeout,
		Duration spinTimeout, Duration yieldTimeout, WaitStrategyType fallback, int retries, Duration sleep) {

	/**
	 * The wait strategy of a ring that says nothing about it.
	 */
	public static final WaitStrategyDefinition DEFAULT = new WaitStrategyDefinition(WaitStrategyType.BLOCKING, null,
			Duration.ofMillis(100), Duration.ofNanos(10_000), Duration.ofNanos(100_000), WaitStrategyType.BLOCKING, 200,
			Duration.ofNanos(100));

	public WaitStrategyDefinition {
		Assert.isTrue((type == WaitStrategyType.BEAN) == (bean != null), "'bean' goes with type BEAN and no other");
	}

	/**
	 * Returns a strategy with its default parameters.
	 * @param type the strategy, not {@link WaitStrategyType#BEAN}
	 * @return the definition
	 */
	public static WaitStrategyDefinition of(WaitStrategyType type) {
		return DEFAULT.withType(type, null);
	}

	/**
	 * Returns the wait strategy that a bean is.
	 * @param name the bean's name
	 * @return the definition
	 */
	public static WaitStrategyDefinition bean(String name) {
		return DEFAULT.withType(WaitStrategyType.BEAN, name);
	}

	private WaitStrategyDefinition withType(WaitStrategyType newType, @Nullable String newBean) {
		return new WaitStrategyDefinition(newType, newBean, this.timeout, this.spinTimeout, this.yieldTimeout,
				this.fallback, this.retries, this.sleep);
	}

	/**
	 * Returns the strategy as it is written in a property, for example {@code busy-spin}
	 * or {@code bean:mine}.
	 * @return the text
	 */
	public String describe() {
		return (this.bean != null) ? "bean:" + this.bean : this.type.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
