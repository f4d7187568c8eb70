package io.github.disruptor4j.spring.consumer;

import java.time.Instant;

/**
 * An event that could not be handled.
 *
 * @param ring the name of the ring it was in
 * @param consumer the consumer that could not handle it
 * @param sequence its sequence there
 * @param attempts how often its handler was called, at least 1
 * @param exception what the handler threw last
 * @param event a copy of the event, or the event itself where it is immutable or its ring
 * holds it by reference
 * @param time when the consumer gave up
 * @param <E> the type of event
 * @since 0.1.0
 */
public record DeadLetter<E>(String ring, String consumer, long sequence, int attempts, Throwable exception, E event,
		Instant time) {

	/**
	 * Describes the letter without the event's contents, which belong into no log.
	 * @return where the event was and what happened to it
	 */
	@Override
	public String toString() {
		return "Dead letter of event %d of ring '%s', which consumer '%s' failed on %d times: %s"
			.formatted(this.sequence, this.ring, this.consumer, this.attempts, this.exception.getClass().getName());
	}

}
