package io.github.disruptor4j.spring.graph;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a consumer has no code to run.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // never serialized: thrown while the application starts
public final class MissingHandlerException extends InvalidRingException {

	private final String consumer;

	private final String origin;

	private final Collection<String> found;

	/**
	 * Creates the exception.
	 * @param ring the ring's name
	 * @param consumer the consumer without a handler
	 * @param origin where the consumer was declared
	 * @param found the names of the ring's consumers that have a handler
	 */
	public MissingHandlerException(String ring, String consumer, String origin, Collection<String> found) {
		super(ring, "Consumer '" + consumer + "' of ring '" + ring + "' has no handler");
		this.consumer = consumer;
		this.origin = origin;
		this.found = List.copyOf(found);
	}

	/**
	 * Returns the consumer without a handler.
	 * @return the consumer without a handler
	 */
	public String consumer() {
		return this.consumer;
	}

	/**
	 * Returns where the consumer was declared.
	 * @return where the consumer was declared
	 */
	public String origin() {
		return this.origin;
	}

	/**
	 * Returns the names of the ring's consumers that have a handler.
	 * @return the names of the ring's consumers that have a handler
	 */
	public Collection<String> found() {
		return this.found;
	}

	/**
	 * Returns the consumer with a handler whose name is probably meant.
	 * @return the closest name, {@code null} when none is close
	 */
	public @Nullable String closest() {
		return ClosestName.to(this.consumer, this.found);
	}

}
