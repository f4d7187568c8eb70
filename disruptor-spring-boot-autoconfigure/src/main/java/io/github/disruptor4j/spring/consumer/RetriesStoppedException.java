package io.github.disruptor4j.spring.consumer;

/**
 * Ends retries because the consumer is to end: the event stays where it is.
 */
@SuppressWarnings("serial") // never leaves its thread
final class RetriesStoppedException extends RuntimeException {

	RetriesStoppedException() {
		super("The consumer ends", null, false, false);
	}

}
