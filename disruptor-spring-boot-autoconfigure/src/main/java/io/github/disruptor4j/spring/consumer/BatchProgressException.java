package io.github.disruptor4j.spring.consumer;

/**
 * Ends the retries of a batch because its first event has been handled: attempts are
 * counted anew for the one that failed now.
 */
@SuppressWarnings("serial") // never leaves its thread
final class BatchProgressException extends RuntimeException {

	private final BatchHandlerException failure;

	BatchProgressException(BatchHandlerException failure) {
		super("The batch has made progress", failure, false, false);
		this.failure = failure;
	}

	BatchHandlerException failure() {
		return this.failure;
	}

}
