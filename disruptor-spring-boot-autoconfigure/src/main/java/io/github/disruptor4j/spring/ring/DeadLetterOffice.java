package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.time.Instant;

import io.github.disruptor4j.spring.consumer.DeadLetter;
import io.github.disruptor4j.spring.consumer.DeadLetters;
import io.github.disruptor4j.spring.consumer.EventCopier;

/**
 * Turns events into the dead letters of one consumer.
 *
 * @param ring the ring's name
 * @param consumer the consumer's name
 * @param copier copies events out of their slots
 * @param target takes the letters
 * @param timeout how long it may take for each
 * @param <E> the type of event
 */
record DeadLetterOffice<E>(String ring, String consumer, EventCopier<E> copier, DeadLetterTarget target,
		Duration timeout) implements DeadLetters<E> {

	@Override
	public void deliver(long sequence, int attempts, Throwable exception, E event) throws Exception {
		E copy = this.copier.copy(event);
		this.target.accept(
				new DeadLetter<>(this.ring, this.consumer, sequence, attempts, exception, copy, Instant.now()),
				this.timeout);
	}

}
