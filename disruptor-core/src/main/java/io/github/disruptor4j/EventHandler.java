package io.github.disruptor4j;

/**
 * Handles the events of a ring, one after the other.
 * <p>
 * All methods are called by the one thread that runs the handler's processor, so a
 * handler's own state needs no synchronization. An exception goes to the processor's
 * {@link ExceptionHandler}.
 *
 * @param <T> the event's type
 * @since 0.1.0
 */
public interface EventHandler<T> extends EventHandlerBase<T> {

	/**
	 * Called for each event, in order and once. The event is the handler's until the
	 * method returns; the slot is reused afterwards.
	 * @param event the event
	 * @param sequence the event's sequence
	 * @param endOfBatch whether no further event is delivered before the handler's
	 * sequence becomes visible to those who follow it; the moment to flush what was
	 * collected
	 * @throws Exception if the event cannot be handled
	 */
	@Override
	void onEvent(T event, long sequence, boolean endOfBatch) throws Exception;

	/**
	 * Hands over the sequence by which the handler's progress is seen. A handler may set
	 * it within a batch, to the sequence of the event it has just finished, in order to
	 * let go of slots early. Called once, before the processor runs.
	 * @param sequenceCallback the sequence that followers of this handler look at
	 */
	default void setSequenceCallback(Sequence sequenceCallback) {
	}

}
