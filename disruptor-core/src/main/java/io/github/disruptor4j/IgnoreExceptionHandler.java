package io.github.disruptor4j;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import org.jspecify.annotations.Nullable;

/**
 * Logs at level {@code INFO} and lets the processor go on with the next event.
 * Thread-safe.
 *
 * @since 0.1.0
 */
public final class IgnoreExceptionHandler implements ExceptionHandler<Object> {

	private static final Logger logger = System.getLogger(IgnoreExceptionHandler.class.getName());

	@Override
	public void handleEventException(Throwable ex, long sequence, @Nullable Object event) {
		logger.log(Level.INFO, () -> "Handling event " + sequence + " failed, it is skipped: " + event, ex);
	}

	@Override
	public void handleOnStartException(Throwable ex) {
		logger.log(Level.INFO, "onStart() of an event handler failed", ex);
	}

	@Override
	public void handleOnShutdownException(Throwable ex) {
		logger.log(Level.INFO, "onShutdown() of an event handler failed", ex);
	}

}
