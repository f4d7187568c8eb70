package io.github.disruptor4j;

/**
 * Handles the events that one worker of a {@link WorkerPool} takes.
 * <p>
 * All methods are called by the one thread that runs the worker, so a handler's own state
 * needs no synchronization, as long as each worker has a handler of its own. An exception
 * goes to the pool's {@link ExceptionHandler}. A handler that wants to let go of its
 * event early implements {@link EventReleaseAware}.
 *
 * @param <T> the event's type
 * @since 0.1.0
 */
public interface WorkHandler<T> extends HandlerLifecycle {

	/**
	 * Called for each event that this worker takes; no other worker of the pool gets it.
	 * Sequences rise from call to call, with gaps where others were quicker. The event is
	 * the handler's until the method returns; the slot is reused afterwards.
	 * @param event the event
	 * @throws Exception if the event cannot be handled
	 */
	void onEvent(T event) throws Exception;

	/**
	 * Called for each event that this worker takes, for handlers that want to know which
	 * one it is. Passes the event on to {@link #onEvent(Object)} unless overridden.
	 * @param event the event
	 * @param sequence the event's sequence
	 * @throws Exception if the event cannot be handled
	 */
	default void onEvent(T event, long sequence) throws Exception {
		onEvent(event);
	}

}
