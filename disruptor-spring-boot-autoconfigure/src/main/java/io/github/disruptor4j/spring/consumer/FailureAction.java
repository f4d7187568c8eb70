package io.github.disruptor4j.spring.consumer;

/**
 * What was done about a handler that threw.
 *
 * @since 0.1.0
 */
public enum FailureAction {

	/**
	 * The consumer ended and its ring failed.
	 */
	HALT,

	/**
	 * The event was skipped.
	 */
	SKIP

}
