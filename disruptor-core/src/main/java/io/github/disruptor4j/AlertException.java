package io.github.disruptor4j;

/**
 * Thrown by a wait that was ended because its barrier was alerted, which is how a waiting
 * consumer is told to look at its state, usually because it is to stop.
 * <p>
 * Used for control flow: there is one instance, it carries no stack trace and takes no
 * suppressed exceptions, so it can be thrown by any thread at no cost.
 *
 * @since 0.1.0
 */
public final class AlertException extends Exception {

	/**
	 * The only instance.
	 */
	@SuppressWarnings("StaticAssignmentOfThrowable") // it has no stack trace to be wrong
	public static final AlertException INSTANCE = new AlertException();

	private static final long serialVersionUID = 1L;

	private AlertException() {
		super("The barrier was alerted", null, false, false);
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
