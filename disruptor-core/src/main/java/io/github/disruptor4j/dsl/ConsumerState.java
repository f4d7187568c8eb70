package io.github.disruptor4j.dsl;

/**
 * What a consumer is doing.
 *
 * @since 0.1.0
 */
public enum ConsumerState {

	/** Not started yet, or made ready to run again. */
	IDLE,

	/** Given a thread that has not reached the consumer's loop yet. */
	STARTING,

	/** Waiting for events or handling them. */
	RUNNING,

	/** Running, but taking no events until it is resumed. */
	PAUSED,

	/** Told to end, which it does when its handler returns. */
	HALTING,

	/** Ended because it was told to. */
	HALTED,

	/** Ended because of an exception that its exception handler did not absorb. */
	FAILED

}
