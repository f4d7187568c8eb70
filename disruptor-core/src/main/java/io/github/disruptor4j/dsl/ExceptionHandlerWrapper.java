package io.github.disruptor4j.dsl;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.ExceptionHandler;
import io.github.disruptor4j.ExceptionHandlers;

/**
 * An exception handler that can be exchanged after it was handed out: how a default set
 * late reaches consumers that were added early. Safe for use by many threads.
 *
 * @param <T> the event's type
 * @since 0.1.0
 */
public class ExceptionHandlerWrapper<T> implements ExceptionHandler<T> {

	private volatile ExceptionHandler<? super T> delegate = ExceptionHandlers.defaultHandler();

	/**
	 * Creates a wrapper around the engine's default handler.
	 */
	public ExceptionHandlerWrapper() {
	}

	/**
	 * Exchanges the handler.
	 * @param exceptionHandler the new one
	 */
	public void switchTo(ExceptionHandler<? super T> exceptionHandler) {
		this.delegate = exceptionHandler;
	}

	@Override
	public void handleEventException(Throwable ex, long sequence, @Nullable T event) {
		this.delegate.handleEventException(ex, sequence, event);
	}

	@Override
	public void handleOnStartException(Throwable ex) {
		this.delegate.handleOnStartException(ex);
	}

	@Override
	public void handleOnShutdownException(Throwable ex) {
		this.delegate.handleOnShutdownException(ex);
	}

}
