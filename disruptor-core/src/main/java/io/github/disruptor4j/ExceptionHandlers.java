package io.github.disruptor4j;

/**
 * The exception handler that is used where none was set.
 *
 * @since 0.1.0
 */
public final class ExceptionHandlers {

	private ExceptionHandlers() {
	}

	/**
	 * Returns the default: a {@link FatalExceptionHandler}, shared and thread-safe.
	 * @return the default exception handler
	 */
	public static ExceptionHandler<Object> defaultHandler() {
		return DefaultHolder.HANDLER;
	}

	/**
	 * Defers looking up the logger until a default handler is asked for.
	 */
	private static final class DefaultHolder {

		static final ExceptionHandler<Object> HANDLER = new FatalExceptionHandler();

	}

}
