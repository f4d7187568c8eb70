package io.github.disruptor4j.spring.ring;

/**
 * Thrown when an event was not accepted because its ring was full. Nothing was published;
 * the call may be repeated later.
 *
 * @since 0.1.0
 */
public class RingFullException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String ring;

	private final RejectionReason reason;

	RingFullException(String ring, RejectionReason reason, String message) {
		super(message);
		this.ring = ring;
		this.reason = reason;
	}

	/**
	 * Returns which ring was full.
	 * @return the ring's name
	 */
	public String getRing() {
		return this.ring;
	}

	/**
	 * Returns why the publisher did not wait (longer).
	 * @return the reason
	 */
	public RejectionReason getReason() {
		return this.reason;
	}

}
