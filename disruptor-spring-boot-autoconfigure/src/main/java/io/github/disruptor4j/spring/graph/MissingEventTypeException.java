package io.github.disruptor4j.spring.graph;

/**
 * Thrown when nothing tells the type of a ring's events.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // never serialized: thrown while the application starts
public final class MissingEventTypeException extends InvalidRingException {

	private final String origin;

	/**
	 * Creates the exception.
	 * @param ring the ring's name
	 * @param origin where the ring was declared
	 */
	public MissingEventTypeException(String ring, String origin) {
		super(ring, "Nothing tells the event type of ring '" + ring + "'");
		this.origin = origin;
	}

	/**
	 * Returns where the ring was declared.
	 * @return where the ring was declared
	 */
	public String origin() {
		return this.origin;
	}

}
