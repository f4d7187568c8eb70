package io.github.disruptor4j;

/**
 * Thrown by a wait that is bounded in time when the time is up: a consumer waiting for an
 * event, a producer waiting for room, or a shutdown waiting for consumers.
 * <p>
 * Used for control flow: there is one instance, it carries no stack trace and takes no
 * suppressed exceptions, so it can be thrown by any thread at no cost.
 *
 * @since 0.1.0
 */
public final class TimeoutException extends Exception {

	/**
	 * The only instance.
	 */
	@SuppressWarnings("StaticAssignmentOfThrowable") // it has no stack trace to be wrong
	public static final TimeoutException INSTANCE = new TimeoutException();

	private static final long serialVersionUID = 1L;

	private TimeoutException() {
		super("The time to wait is up", null, false, false);
	}

	/**
	 * Does nothing: the instance is shared and has no stack trace.
	 * @return this exception
	 */
	@Override
	public Throwable fillInStackTrace() {
		return this;
	}

}
