package io.github.disruptor4j;

/**
 * Thrown by a claim that does not wait when the ring has no room for the slots asked for.
 * <p>
 * Used for control flow: there is one instance, it carries no stack trace and takes no
 * suppressed exceptions, so it can be thrown by any thread at no cost.
 *
 * @since 0.1.0
 * @see Sequenced#tryNext(int)
 */
public final class InsufficientCapacityException extends Exception {

	/**
	 * The only instance.
	 */
	@SuppressWarnings("StaticAssignmentOfThrowable") // it has no stack trace to be wrong
	public static final InsufficientCapacityException INSTANCE = new InsufficientCapacityException();

	private static final long serialVersionUID = 1L;

	private InsufficientCapacityException() {
		super("The ring has no room for this claim", null, false, false);
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
