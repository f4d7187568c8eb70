package io.github.disruptor4j.spring.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Thrown when consumers wait for each other.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // never serialized: thrown while the application starts
public final class ConsumerCycleException extends InvalidRingException {

	private final List<String> path;

	private final Map<String, String> origins;

	/**
	 * Creates the exception.
	 * @param ring the ring's name
	 * @param path the cycle: each consumer comes after the next, the first name is
	 * repeated at the end
	 * @param origins where each of them was declared, by consumer
	 */
	public ConsumerCycleException(String ring, List<String> path, Map<String, String> origins) {
		super(ring, "Consumers of ring '" + ring + "' wait for each other: " + String.join(" -> ", path));
		this.path = List.copyOf(path);
		this.origins = Collections.unmodifiableMap(new LinkedHashMap<>(origins));
	}

	/**
	 * Returns the cycle: each consumer comes after the next, the first name is repeated
	 * at the end.
	 * @return the cycle: each consumer comes after the next, the first name is repeated
	 * at the end
	 */
	public List<String> path() {
		return this.path;
	}

	/**
	 * Returns where each of them was declared, by consumer.
	 * @return where each of them was declared, by consumer
	 */
	public Map<String, String> origins() {
		return this.origins;
	}

}
