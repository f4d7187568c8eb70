package io.github.disruptor4j.spring.graph;

/**
 * How a consumer waits for the next event.
 *
 * @since 0.1.0
 */
public enum WaitStrategyType {

	/**
	 * Waits on a lock and a condition. The least processor time.
	 */
	BLOCKING,

	/**
	 * As {@link #BLOCKING}, with fewer signals when the lock is not contended.
	 */
	LITE_BLOCKING,

	/**
	 * As {@link #BLOCKING}, telling the handler when nothing came for the timeout.
	 */
	TIMEOUT_BLOCKING,

	/**
	 * As {@link #LITE_BLOCKING}, telling the handler when nothing came for the timeout.
	 */
	LITE_TIMEOUT_BLOCKING,

	/**
	 * Spins, yields, then sleeps for short times.
	 */
	SLEEPING,

	/**
	 * Spins, then yields the processor. Uses a whole processor when idle.
	 */
	YIELDING,

	/**
	 * Spins without end. Uses a whole processor, the shortest latency.
	 */
	BUSY_SPIN,

	/**
	 * Spins, yields, then falls back to another strategy.
	 */
	PHASED_BACKOFF,

	/**
	 * A wait strategy bean of the application.
	 */
	BEAN;

	/**
	 * Whether a waiting thread keeps a processor busy, for ever or for a while.
	 * @return {@code true} for the strategies that spin
	 */
	public boolean spins() {
		return switch (this) {
			case SLEEPING, YIELDING, BUSY_SPIN, PHASED_BACKOFF -> true;
			case BLOCKING, LITE_BLOCKING, TIMEOUT_BLOCKING, LITE_TIMEOUT_BLOCKING, BEAN -> false;
		};
	}

}
