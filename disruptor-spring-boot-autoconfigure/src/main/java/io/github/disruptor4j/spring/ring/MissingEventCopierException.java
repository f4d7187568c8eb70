package io.github.disruptor4j.spring.ring;

import org.springframework.core.ResolvableType;

import io.github.disruptor4j.spring.graph.InvalidRingException;

/**
 * Thrown when a ring has dead letters but nothing can copy its events: their type is no
 * record and has no copy constructor, and there is not exactly one
 * {@link io.github.disruptor4j.spring.consumer.EventCopier} bean for it.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // never serialized: thrown while the application starts
public final class MissingEventCopierException extends InvalidRingException {

	private final ResolvableType eventType;

	MissingEventCopierException(String ring, ResolvableType eventType) {
		super(ring, ("Ring '%s' cannot have dead letters: %s is no record and has no copy constructor,"
				+ " and there is not exactly one EventCopier bean for it")
			.formatted(ring, eventType));
		this.eventType = eventType;
	}

	/**
	 * Returns the type of event that cannot be copied.
	 * @return the type
	 */
	public ResolvableType eventType() {
		return this.eventType;
	}

}
