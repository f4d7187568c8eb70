package io.github.disruptor4j.spring.consumer;

/**
 * What was done about a handler that threw.
 *
 * @since 0.1.0
 */
public enum FailureAction {

	/**
	 * The consumer ended.
	 */
	HALT,

	/**
	 * The event was skipped.
	 */
	SKIP,

	/**
	 * The handler was called again.
	 */
	RETRY,

	/**
	 * The event became a dead letter, and was taken as one.
	 */
	DEAD_LETTER,

	/**
	 * The event should have become a dead letter, but nobody took it in time: it was
	 * skipped.
	 */
	DEAD_LETTER_LOST

}
