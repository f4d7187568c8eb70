package io.github.disruptor4j.spring.consumer;

/**
 * Carries what a handler threw last, and how often it was called, to where the last
 * policy is applied.
 */
@SuppressWarnings("serial") // never leaves its thread
final class RetriesExhaustedException extends RuntimeException {

	private final int attempts;

	private final Throwable last;

	RetriesExhaustedException(int attempts, Throwable last) {
		super("All attempts have failed", last, false, false);
		this.attempts = attempts;
		this.last = last;
	}

	int attempts() {
		return this.attempts;
	}

	Throwable last() {
		return this.last;
	}

}
