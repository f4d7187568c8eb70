package io.github.disruptor4j.spring.graph;

import java.util.List;

/**
 * Thrown when two consumers of a ring have one name.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // never serialized: thrown while the application starts
public final class DuplicateConsumerException extends InvalidRingException {

	private final String consumer;

	private final List<String> origins;

	/**
	 * Creates the exception.
	 * @param ring the ring's name
	 * @param consumer the name
	 * @param origins where the consumers were declared
	 */
	public DuplicateConsumerException(String ring, String consumer, List<String> origins) {
		super(ring, "Ring '" + ring + "' has more than one consumer '" + consumer + "': " + String.join(", ", origins));
		this.consumer = consumer;
		this.origins = List.copyOf(origins);
	}

	/**
	 * Returns the name.
	 * @return the name
	 */
	public String consumer() {
		return this.consumer;
	}

	/**
	 * Returns where the consumers were declared.
	 * @return where the consumers were declared
	 */
	public List<String> origins() {
		return this.origins;
	}

}
