package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.function.Supplier;

import io.github.disruptor4j.spring.consumer.DeadLetter;

/**
 * Sends dead letters into a ring. An interrupt doesn't end the wait for room and is kept:
 * it is not for the letter.
 *
 * @param ring the ring's name
 * @param producer publishes into it; asked for when there is a letter
 */
record DeadLetterRing(String ring, Supplier<RingProducer<DeadLetter<?>>> producer) implements DeadLetterTarget {

	@Override
	public void accept(DeadLetter<?> letter, Duration timeout) {
		long deadline = System.nanoTime() + timeout.toNanos();
		boolean interrupted = Thread.interrupted();
		PublishResult result = null;
		try {
			while (result == null) {
				try {
					result = this.producer.get()
						.trySend(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())), letter);
				}
				catch (PublishInterruptedException ex) {
					interrupted |= Thread.interrupted();
				}
			}
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
		if (!result.isPublished()) {
			throw new IllegalStateException(
					"Ring '%s' has not taken it within %d ms: %s".formatted(this.ring, timeout.toMillis(), result));
		}
	}

}
