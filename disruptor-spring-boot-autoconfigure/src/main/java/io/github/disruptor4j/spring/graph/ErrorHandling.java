package io.github.disruptor4j.spring.graph;

import java.time.Duration;

/**
 * What happens when a consumer's handler throws, with nothing left open.
 *
 * @param policy what happens
 * @param maxAttempts how often {@link ErrorPolicy#RETRY} calls the handler at most, the
 * first call included
 * @param backoff how long it pauses between the attempts
 * @param then what happens when all attempts have failed: not {@link ErrorPolicy#RETRY}
 * @param hide whether an event that is skipped or becomes a dead letter is hidden from
 * the consumers that come after this one
 * @since 0.1.0
 */
public record ErrorHandling(ErrorPolicy policy, int maxAttempts, BackoffDefinition backoff, ErrorPolicy then,
		boolean hide) {

	/**
	 * What a consumer does that says nothing about it: end.
	 */
	public static final ErrorHandling DEFAULT = new ErrorHandling(ErrorPolicy.HALT, 3,
			new BackoffDefinition(Duration.ofMillis(100), 2, Duration.ofSeconds(1)), ErrorPolicy.HALT, false);

	/**
	 * Whether handlers are called again.
	 * @return {@code true} for {@link ErrorPolicy#RETRY}
	 */
	public boolean retries() {
		return this.policy == ErrorPolicy.RETRY;
	}

	/**
	 * Returns what happens in the end.
	 * @return the policy, or what follows the retries
	 */
	public ErrorPolicy last() {
		return retries() ? this.then : this.policy;
	}

}
