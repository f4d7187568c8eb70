package io.github.disruptor4j;

import org.jspecify.annotations.Nullable;

/**
 * Thrown by a {@link RewindableEventHandler} to have the current batch delivered again.
 *
 * @since 0.1.0
 */
public class RewindableException extends Throwable {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates an exception that asks for a rewind.
	 * @param cause why the batch should be delivered again, may be {@code null}
	 */
	public RewindableException(@Nullable Throwable cause) {
		super("The batch is to be delivered again", cause);
	}

}
