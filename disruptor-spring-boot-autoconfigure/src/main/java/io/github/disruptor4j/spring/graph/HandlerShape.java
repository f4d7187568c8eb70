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
	 * A method {@code (EventBatch<E>)}.
	 */
	EVENT_BATCH,

	/**
	 * A method {@code (List<E>)}.
	 */
	EVENT_LIST,

	/**
	 * A method {@code (long lower, long upper)}.
	 */
	SEQUENCE_RANGE,

	/**
	 * A bean that implements {@link io.github.disruptor4j.EventHandler}.
	 */
	EVENT_HANDLER,

	/**
	 * A bean that implements {@link io.github.disruptor4j.RewindableEventHandler}.
	 */
	REWINDABLE_EVENT_HANDLER,

	/**
	 * A bean that implements {@link io.github.disruptor4j.BatchHandler}.
	 */
	BATCH_HANDLER,

	/**
	 * A bean that implements {@link io.github.disruptor4j.WorkHandler}.
	 */
	WORK_HANDLER,

	/**
	 * A bean that implements {@link io.github.disruptor4j.RangeHandler}.
	 */
	RANGE_HANDLER;

	/**
	 * Whether the handler is a method rather than an interface that the bean implements.
	 * @return {@code true} for the method forms
	 */
	public boolean isMethod() {
		return this.compareTo(EVENT_HANDLER) < 0;
	}

	/**
	 * Whether one call of the handler is for all events that are available.
	 * @return {@code true} for the forms that take several events
	 */
	public boolean isBatch() {
		return this == EVENT_BATCH || this == EVENT_LIST || this == BATCH_HANDLER;
	}

	/**
	 * Whether the handler takes sequences and no events.
	 * @return {@code true} for the forms that take a range
	 */
	public boolean isRange() {
		return this == SEQUENCE_RANGE || this == RANGE_HANDLER;
	}

	/**
	 * Whether several threads can share the work, each calling the handler with an event
	 * of its own.
	 * @return {@code true} for the forms that take one event and cannot rewind
	 */
	public boolean canShareWork() {
		return !isBatch() && !isRange() && this != REWINDABLE_EVENT_HANDLER;
	}

	/**
	 * Describes the form for messages.
	 * @return the signature of the method, or the name of the interface
	 */
	public String describe() {
		return switch (this) {
			case EVENT -> "a method (E)";
			case EVENT_SEQUENCE -> "a method (E, long)";
			case EVENT_SEQUENCE_END_OF_BATCH -> "a method (E, long, boolean)";
			case EVENT_BATCH -> "a method (EventBatch<E>)";
			case EVENT_LIST -> "a method (List<E>)";
			case SEQUENCE_RANGE -> "a method (long, long)";
			case EVENT_HANDLER -> "an EventHandler";
			case REWINDABLE_EVENT_HANDLER -> "a RewindableEventHandler";
			case BATCH_HANDLER -> "a BatchHandler";
			case WORK_HANDLER -> "a WorkHandler";
			case RANGE_HANDLER -> "a RangeHandler";
		};
	}

}
