package io.github.disruptor4j.spring.consumer;

import org.jspecify.annotations.Nullable;

/**
 * Thrown by a handler of batches, lists or ranges to say at which event it has failed:
 * those before it are handled, so only it and those after it are handed over again, and
 * what happens in the end happens to it alone. That holds for a consumer that ends, too:
 * when it starts again, it goes on with that event. With an {@link Error} as its cause
 * the consumer ends, as it does with one that is not wrapped.
 *
 * @since 0.1.0
 */
public class BatchHandlerException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int index;

	/**
	 * Creates the exception.
	 * @param index the index of the event that failed within what the handler was given,
	 * from 0 on
	 * @param cause why it failed
	 */
	public BatchHandlerException(int index, @Nullable Throwable cause) {
		this("The batch has failed at index " + index, index, cause);
	}

	/**
	 * Creates the exception.
	 * @param message what has happened
	 * @param index the index of the event that failed within what the handler was given,
	 * from 0 on
	 * @param cause why it failed
	 */
	public BatchHandlerException(String message, int index, @Nullable Throwable cause) {
		super(message, cause);
		if (index < 0) {
			throw new IllegalArgumentException("'index' must not be negative: " + index);
		}
		this.index = index;
	}

	/**
	 * Returns which event failed.
	 * @return the index, from 0 on
	 */
	public int getIndex() {
		return this.index;
	}

	/**
	 * Whether a failure is an {@link Error}, with or without the place it happened at.
	 * @param failure what a handler threw
	 * @return {@code true} for what ends a consumer whatever its policy
	 */
	static boolean isError(Throwable failure) {
		return failure instanceof Error
				|| (failure instanceof BatchHandlerException && failure.getCause() instanceof Error);
	}

}
