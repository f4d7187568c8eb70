package io.github.disruptor4j;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import org.jspecify.annotations.Nullable;

/**
 * Logs at level {@code ERROR} and ends the processor on which an event failed.
 * <p>
 * Failures of {@code onStart} and {@code onShutdown} are logged only. Thread-safe.
 *
 * @since 0.1.0
 */
public final class FatalExceptionHandler implements ExceptionHandler<Object> {

	/**
	 * Logs the failure and ends the processor.
	 * @param ex what the event handler threw
	 * @param sequence the sequence of the event that failed
	 * @param event the event that failed
	 * @throws RuntimeException always, with {@code ex} as its cause
	 */
	@Override
	public void handleEventException(Throwable ex, long sequence, @Nullable Object event) {
		logger().log(Level.ERROR, () -> "Handling event " + sequence + " failed, its consumer ends: " + event, ex);
		throw new RuntimeException(ex);
	}

	@Override
	public void handleOnStartException(Throwable ex) {
		logger().log(Level.ERROR, "onStart() of an event handler failed", ex);
	}

	@Override
	public void handleOnShutdownException(Throwable ex) {
		logger().log(Level.ERROR, "onShutdown() of an event handler failed", ex);
	}

	// Not a constant: every ring has this handler and few need it, while finding the
	// JDK's logging takes about as long as making a ring.
	private static Logger logger() {
		return System.getLogger(FatalExceptionHandler.class.getName());
	}

}
