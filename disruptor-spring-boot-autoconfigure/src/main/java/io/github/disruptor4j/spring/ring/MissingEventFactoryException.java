package io.github.disruptor4j.spring.ring;

import org.springframework.core.ResolvableType;

import io.github.disruptor4j.spring.graph.InvalidRingException;

/**
 * Thrown when nothing can create the events that fill a ring: its type of event has no
 * constructor without arguments, and there is not exactly one
 * {@link io.github.disruptor4j.EventFactory} bean for it.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // never serialized: thrown while the application starts
public final class MissingEventFactoryException extends InvalidRingException {

	private final ResolvableType eventType;

	MissingEventFactoryException(String ring, ResolvableType eventType) {
		super(ring, ("Ring '%s' cannot be filled: %s has no constructor without arguments,"
				+ " and there is not exactly one EventFactory bean for it")
			.formatted(ring, eventType));
		this.eventType = eventType;
	}

	/**
	 * Returns the type of event that cannot be created.
	 * @return the type
	 */
	public ResolvableType eventType() {
		return this.eventType;
	}

}
