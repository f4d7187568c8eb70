package io.github.disruptor4j.spring.graph;

/**
 * Thrown when a ring's description holds a mistake. Each kind of mistake has a subclass
 * that carries the facts.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // never serialized: thrown while the application starts
public abstract class InvalidRingException extends RuntimeException {

	private final String ring;

	/**
	 * Creates the exception.
	 * @param ring the ring's name
	 * @param message what is wrong, in one sentence
	 */
	protected InvalidRingException(String ring, String message) {
		super(message);
		this.ring = ring;
	}

	/**
	 * Returns the name of the ring with the mistake.
	 * @return the ring's name
	 */
	public String ring() {
		return this.ring;
	}

}
