package io.github.disruptor4j.spring.graph;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when something names a ring that does not exist.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // never serialized: thrown while the application starts
public final class UnknownRingException extends InvalidRingException {

	private final String origin;

	private final Collection<String> known;

	/**
	 * Creates the exception.
	 * @param ring the ring's name
	 * @param origin where the name was found
	 * @param known the names of the rings that exist
	 */
	public UnknownRingException(String ring, String origin, Collection<String> known) {
		super(ring, "There is no ring '" + ring + "', named by " + origin);
		this.origin = origin;
		this.known = List.copyOf(known);
	}

	/**
	 * Returns where the name was found.
	 * @return where the name was found
	 */
	public String origin() {
		return this.origin;
	}

	/**
	 * Returns the names of the rings that exist.
	 * @return the names of the rings that exist
	 */
	public Collection<String> known() {
		return this.known;
	}

	/**
	 * Returns the name that was probably meant.
	 * @return the closest name, {@code null} when none is close
	 */
	public @Nullable String closest() {
		return ClosestName.to(ring(), this.known);
	}

}
