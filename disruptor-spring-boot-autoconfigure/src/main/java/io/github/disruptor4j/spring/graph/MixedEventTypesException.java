package io.github.disruptor4j.spring.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Thrown when the handlers of a ring don't agree on the type of its events.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // never serialized: thrown while the application starts
public final class MixedEventTypesException extends InvalidRingException {

	private final Map<String, String> types;

	/**
	 * Creates the exception.
	 * @param ring the ring's name
	 * @param types the types found, by where each was found, in the order of declaration
	 */
	public MixedEventTypesException(String ring, Map<String, String> types) {
		super(ring, "Ring '" + ring + "' has more than one event type: " + types);
		this.types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
	}

	/**
	 * Returns the types found, by where each was found, in the order of declaration.
	 * @return the types found, by where each was found, in the order of declaration
	 */
	public Map<String, String> types() {
		return this.types;
	}

}
