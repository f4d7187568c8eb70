package io.github.disruptor4j;

import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of a processor whose handler threw.
 * <p>
 * Called by the thread that runs the processor. A handler that is shared by several
 * processors must be thread-safe.
 *
 * @param <T> the event's type
 * @since 0.1.0
 */
public interface ExceptionHandler<T> {

	/**
	 * Called when handling an event failed. If this method returns, the event counts as
	 * consumed and the processor goes on with the next one; if it throws, the processor
	 * ends.
	 * @param ex what the event handler threw
	 * @param sequence the sequence of the event that failed
	 * @param event the event that failed, {@code null} if the failure came before an
	 * event was at hand
	 */
	void handleEventException(Throwable ex, long sequence, @Nullable T event);

	/**
	 * Called when {@code onStart} of the event handler failed.
	 * @param ex what the event handler threw
	 */
	void handleOnStartException(Throwable ex);

	/**
	 * Called when {@code onShutdown} of the event handler failed.
	 * @param ex what the event handler threw
	 */
	void handleOnShutdownException(Throwable ex);

}
