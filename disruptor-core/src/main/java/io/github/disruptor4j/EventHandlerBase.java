package io.github.disruptor4j;

/**
 * What event handlers have in common, whether they can rewind a batch or not.
 * <p>
 * All methods are called by the one thread that runs the handler's processor, so a
 * handler's own state needs no synchronization.
 *
 * @param <T> the event's type
 * @since 0.1.0
 */
interface EventHandlerBase<T> extends HandlerLifecycle {

	/**
	 * Called for each event, in order and once (again only after a rewind). The event is
	 * the handler's until the method returns; the slot is reused afterwards.
	 * @param event the event
	 * @param sequence the event's sequence
	 * @param endOfBatch whether no further event is delivered before the handler's
	 * sequence becomes visible to those who follow it
	 * @throws Throwable if the event cannot be handled
	 */
	void onEvent(T event, long sequence, boolean endOfBatch) throws Throwable;

	/**
	 * Called before the first event of a batch.
	 * @param batchSize the number of events in this batch, at least 1
	 * @param queueDepth the number of events that are available, this batch included, at
	 * least {@code batchSize}
	 */
	default void onBatchStart(long batchSize, long queueDepth) {
	}

}
