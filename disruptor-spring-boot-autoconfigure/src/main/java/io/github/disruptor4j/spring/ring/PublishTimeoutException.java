package io.github.disruptor4j.spring.ring;

import java.time.Duration;

/**
 * Thrown when a ring was full and stayed so until the publisher's time was up.
 *
 * @since 0.1.0
 */
public class PublishTimeoutException extends RingFullException {

	private static final long serialVersionUID = 1L;

	private final Duration timeout;

	PublishTimeoutException(String ring, Duration timeout, String message) {
		super(ring, RejectionReason.TIMED_OUT, message);
		this.timeout = timeout;
	}

	/**
	 * Returns how long the publisher waited.
	 * @return the timeout
	 */
	public Duration getTimeout() {
		return this.timeout;
	}

}
