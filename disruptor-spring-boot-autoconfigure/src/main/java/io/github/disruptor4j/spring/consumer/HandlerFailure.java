package io.github.disruptor4j.spring.consumer;

import java.time.Instant;

/**
 * A handler's failure.
 *
 * @param sequence the event's sequence, {@link #NO_EVENT} when the handler's start or
 * shutdown hook failed
 * @param cause what the handler threw
 * @param action what was done about it
 * @param time when it happened
 * @since 0.1.0
 */
public record HandlerFailure(long sequence, Throwable cause, FailureAction action, Instant time) {

	/**
	 * The sequence of a failure outside an event.
	 */
	public static final long NO_EVENT = -1;

}
