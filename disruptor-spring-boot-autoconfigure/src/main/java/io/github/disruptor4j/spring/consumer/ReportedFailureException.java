package io.github.disruptor4j.spring.consumer;

/**
 * Ends a consumer by what has been counted and logged already.
 */
@SuppressWarnings("serial") // never leaves its thread
final class ReportedFailureException extends RuntimeException {

	private final Throwable failure;

	ReportedFailureException(Throwable failure) {
		super("Reported already", failure, false, false);
		this.failure = failure;
	}

	Throwable failure() {
		return this.failure;
	}

}
