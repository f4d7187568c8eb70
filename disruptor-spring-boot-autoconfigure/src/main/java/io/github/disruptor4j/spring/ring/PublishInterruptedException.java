package io.github.disruptor4j.spring.ring;

/**
 * Thrown when a publisher was interrupted while it waited for room in a ring. Nothing was
 * published; the thread's interrupted status is set.
 *
 * @since 0.1.0
 */
public class PublishInterruptedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String ring;

	PublishInterruptedException(String ring, InterruptedException cause) {
		super("Interrupted while waiting for room in ring '" + ring + "'", cause);
		this.ring = ring;
	}

	/**
	 * Returns which ring was full.
	 * @return the ring's name
	 */
	public String getRing() {
		return this.ring;
	}

}
