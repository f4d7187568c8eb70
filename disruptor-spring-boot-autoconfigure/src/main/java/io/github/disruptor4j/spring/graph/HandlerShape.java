package io.github.disruptor4j.spring.graph;

/**
 * The form of the user's code that a consumer runs.
 *
 * @since 0.1.0
 */
public enum HandlerShape {

	/**
	 * A method {@code (E)}.
	 */
	EVENT,

	/**
	 * A method {@code (E, long sequence)}.
	 */
	EVENT_SEQUENCE,

	/**
	 * A method {@code (E, long sequence, boolean endOfBatch)}.
	 */
	EVENT_SEQUENCE_END_OF_BATCH,

	/**
	 * A bean that implements {@link io.github.disruptor4j.EventHandler}.
	 */
	EVENT_HANDLER,

	/**
	 * A bean that implements {@link io.github.disruptor4j.RewindableEventHandler}.
	 */
	REWINDABLE_EVENT_HANDLER;

	/**
	 * Whether the handler is a method rather than an interface that the bean implements.
	 * @return {@code true} for the method forms
	 */
	public boolean isMethod() {
		return this == EVENT || this == EVENT_SEQUENCE || this == EVENT_SEQUENCE_END_OF_BATCH;
	}

}
