package io.github.disruptor4j;

/**
 * Runs several event handlers as one: each event goes to all of them, in the given order,
 * on one thread.
 * <p>
 * A handler that throws keeps the event from those after it, and the failure counts as
 * one of the aggregate. The handlers are not given the sequence callback: no single one
 * of them knows how far the others have come.
 *
 * @param <T> the event's type
 * @since 0.1.0
 */
public final class AggregateEventHandler<T> implements EventHandler<T> {

	private final EventHandler<T>[] eventHandlers;

	/**
	 * Creates a handler that calls others.
	 * @param eventHandlers the handlers, in the order in which they are to be called
	 */
	@SafeVarargs
	@SuppressWarnings("varargs") // the copy is only ever read
	public AggregateEventHandler(EventHandler<T>... eventHandlers) {
		this.eventHandlers = eventHandlers.clone();
	}

	@Override
	public void onEvent(T event, long sequence, boolean endOfBatch) throws Exception {
		for (EventHandler<T> eventHandler : this.eventHandlers) {
			eventHandler.onEvent(event, sequence, endOfBatch);
		}
	}

	@Override
	public void onBatchStart(long batchSize, long queueDepth) {
		for (EventHandler<T> eventHandler : this.eventHandlers) {
			eventHandler.onBatchStart(batchSize, queueDepth);
		}
	}

	@Override
	public void onStart() {
		for (EventHandler<T> eventHandler : this.eventHandlers) {
			eventHandler.onStart();
		}
	}

	@Override
	public void onShutdown() {
		for (EventHandler<T> eventHandler : this.eventHandlers) {
			eventHandler.onShutdown();
		}
	}

	@Override
	public void onTimeout(long sequence) throws Exception {
		for (EventHandler<T> eventHandler : this.eventHandlers) {
			eventHandler.onTimeout(sequence);
		}
	}

}
