package io.github.disruptor4j.spring.ring;

/**
 * Why an event was not accepted.
 *
 * @since 0.1.0
 */
public enum RejectionReason {

	/**
	 * The ring was full and the publisher was not to wait.
	 */
	FULL,

	/**
	 * The ring was full until the timeout had passed.
	 */
	TIMED_OUT,

	/**
	 * The ring was full and drops what it has no room for.
	 */
	DROPPED,

	/**
	 * The publishing thread was interrupted while it waited for room.
	 */
	INTERRUPTED,

	/**
	 * The ring was full and the publisher was one of its own consumers, which would have
	 * waited for itself; or a consumer of a full ring whose consumers wait for this one.
	 */
	OWN_CONSUMER,

	/**
	 * The ring was full and not started yet, so that nobody would have made room.
	 */
	NOT_STARTED,

	/**
	 * The ring had been stopped.
	 */
	STOPPED,

	/**
	 * A consumer had died.
	 */
	FAILED

}
