package io.github.disruptor4j;

/**
 * An event handler that may ask for the current batch to be delivered again, by throwing
 * a {@link RewindableException}. What happens then is up to the processor's
 * {@link BatchRewindStrategy}.
 * <p>
 * All methods are called by the one thread that runs the handler's processor.
 *
 * @param <T> the event's type
 * @since 0.1.0
 */
public interface RewindableEventHandler<T> extends EventHandlerBase<T> {

	/**
	 * Called for each event, in order; again for all events of a batch that is rewound.
	 * @param event the event
	 * @param sequence the event's sequence
	 * @param endOfBatch whether no further event is delivered before the handler's
	 * sequence becomes visible to those who follow it
	 * @throws RewindableException to have the batch delivered again from its first event
	 * @throws Exception if the event cannot be handled
	 */
	@Override
	void onEvent(T event, long sequence, boolean endOfBatch) throws RewindableException, Exception;

}
