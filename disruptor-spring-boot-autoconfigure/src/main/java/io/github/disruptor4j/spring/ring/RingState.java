package io.github.disruptor4j.spring.ring;

/**
 * What a ring is doing.
 *
 * @since 0.1.0
 */
public enum RingState {

	/**
	 * No consumer runs: the ring has not been started yet, or it has been stopped.
	 */
	STOPPED,

	/**
	 * Every consumer runs.
	 */
	RUNNING,

	/**
	 * The consumers have threads but take no events until the ring is resumed.
	 */
	PAUSED,

	/**
	 * A consumer has died; nothing can be published until the ring is stopped and started
	 * again.
	 */
	FAILED

}
