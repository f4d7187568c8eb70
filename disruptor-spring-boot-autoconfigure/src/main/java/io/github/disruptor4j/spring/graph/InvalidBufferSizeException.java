package io.github.disruptor4j.spring.graph;

/**
 * Thrown when a ring's size is not a power of two.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // never serialized: thrown while the application starts
public final class InvalidBufferSizeException extends InvalidRingException {

	private final int bufferSize;

	private final String origin;

	/**
	 * Creates the exception.
	 * @param ring the ring's name
	 * @param bufferSize the size found
	 * @param origin where it was declared
	 */
	public InvalidBufferSizeException(String ring, int bufferSize, String origin) {
		super(ring, "Ring '" + ring + "' has " + bufferSize + " slots, which is not a power of two");
		this.bufferSize = bufferSize;
		this.origin = origin;
	}

	/**
	 * Returns the size found.
	 * @return the size found
	 */
	public int bufferSize() {
		return this.bufferSize;
	}

	/**
	 * Returns where it was declared.
	 * @return where it was declared
	 */
	public String origin() {
		return this.origin;
	}

}
