package io.github.disruptor4j.spring.graph;

/**
 * What happens to a consumer whose handler throws.
 *
 * @since 0.1.0
 */
public enum ErrorPolicy {

	/**
	 * The consumer ends and the ring fails: publishers are told, the failed event is not
	 * counted as handled.
	 */
	HALT,

	/**
	 * The exception is logged and the consumer goes on with the next event.
	 */
	SKIP,

	/**
	 * The handler is called again for the same event, a number of times and with pauses.
	 */
	RETRY,

	/**
	 * A copy of the event goes to where the ring's dead letters go, and the consumer goes
	 * on with the next event.
	 */
	DEAD_LETTER

}
