package io.github.disruptor4j.boot.autoconfigure;

import io.github.disruptor4j.spring.graph.InvalidRingException;

/**
 * Thrown when a ring definition bean is not called as its ring. The ring's own beans are
 * registered before any bean is created, so the name must be known without creating it.
 */
@SuppressWarnings("serial") // never serialized: thrown while the application starts
final class MisnamedRingDefinitionException extends InvalidRingException {

	private final String bean;

	MisnamedRingDefinitionException(String ring, String bean) {
		super(ring, "Bean '%s' defines ring '%s': the two names must be the same".formatted(bean, ring));
		this.bean = bean;
	}

	String bean() {
		return this.bean;
	}

}
