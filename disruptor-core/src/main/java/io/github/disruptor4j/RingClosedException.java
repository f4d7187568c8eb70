package io.github.disruptor4j;

/**
 * Says that a ring takes no events, because it is being shut down or has been. Nothing
 * was claimed.
 *
 * @since 0.1.0
 */
public class RingClosedException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates the exception.
	 * @param message what has closed the ring
	 */
	public RingClosedException(String message) {
		super(message);
	}

	/**
	 * Creates the exception.
	 * @param message what has closed the ring
	 * @param cause why
	 */
	public RingClosedException(String message, Throwable cause) {
		super(message, cause);
	}

}
