package io.github.disruptor4j.spring.graph;

/**
 * What a publisher does when the ring has no free slot.
 *
 * @since 0.1.0
 */
public enum OnFull {

	/**
	 * Waits until a slot is free, the ring stops or fails, or the thread is interrupted.
	 */
	BLOCK,

	/**
	 * Waits as {@link #BLOCK} does, but no longer than the configured timeout.
	 */
	TIMEOUT,

	/**
	 * Fails at once.
	 */
	FAIL,

	/**
	 * Drops the event, counts it, and returns.
	 */
	DROP

}
