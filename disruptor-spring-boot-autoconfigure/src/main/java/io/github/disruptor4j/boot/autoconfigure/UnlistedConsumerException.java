package io.github.disruptor4j.boot.autoconfigure;

import java.util.Collection;
import java.util.List;

import io.github.disruptor4j.spring.graph.InvalidRingException;

/**
 * Thrown when the properties describe a ring's graph, and a handler has no place in it.
 */
@SuppressWarnings("serial") // never serialized: thrown while the application starts
final class UnlistedConsumerException extends InvalidRingException {

	private final String consumer;

	private final String origin;

	private final List<String> listed;

	UnlistedConsumerException(String ring, String consumer, String origin, Collection<String> listed) {
		super(ring, "The properties of ring '%s' describe its consumers, but not '%s'".formatted(ring, consumer));
		this.consumer = consumer;
		this.origin = origin;
		this.listed = List.copyOf(listed);
	}

	String consumer() {
		return this.consumer;
	}

	String origin() {
		return this.origin;
	}

	List<String> listed() {
		return this.listed;
	}

}
