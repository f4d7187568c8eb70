package io.github.disruptor4j.spring.graph;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a consumer comes after one that does not exist.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // never serialized: thrown while the application starts
public final class UnknownParentException extends InvalidRingException {

	private final String consumer;

	private final String parent;

	private final String origin;

	private final Collection<String> known;

	/**
	 * Creates the exception.
	 * @param ring the ring's name
	 * @param consumer the consumer that names the other
	 * @param parent the name that no consumer has
	 * @param origin where the consumer was declared
	 * @param known the names of the ring's other consumers
	 */
	public UnknownParentException(String ring, String consumer, String parent, String origin,
			Collection<String> known) {
		super(ring, "Consumer '" + consumer + "' of ring '" + ring + "' comes after '" + parent
				+ "', which does not exist");
		this.consumer = consumer;
		this.parent = parent;
		this.origin = origin;
		this.known = List.copyOf(known);
	}

	/**
	 * Returns the consumer that names the other.
	 * @return the consumer that names the other
	 */
	public String consumer() {
		return this.consumer;
	}

	/**
	 * Returns the name that no consumer has.
	 * @return the name that no consumer has
	 */
	public String parent() {
		return this.parent;
	}

	/**
	 * Returns where the consumer was declared.
	 * @return where the consumer was declared
	 */
	public String origin() {
		return this.origin;
	}

	/**
	 * Returns the names of the ring's other consumers.
	 * @return the names of the ring's other consumers
	 */
	public Collection<String> known() {
		return this.known;
	}

	/**
	 * Returns the name that was probably meant.
	 * @return the closest name, {@code null} when none is close
	 */
	public @Nullable String closest() {
		return ClosestName.to(this.parent, this.known);
	}

}
