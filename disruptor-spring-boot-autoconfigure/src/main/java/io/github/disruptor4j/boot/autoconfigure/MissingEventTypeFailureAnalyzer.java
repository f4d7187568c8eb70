package io.github.disruptor4j.boot.autoconfigure;

import org.springframework.core.env.Environment;

import io.github.disruptor4j.spring.graph.MissingEventTypeException;

/**
 * Explains a ring whose event type nothing tells.
 */
final class MissingEventTypeFailureAnalyzer extends RingFailureAnalyzer<MissingEventTypeException> {

	MissingEventTypeFailureAnalyzer(Environment environment) {
		super(environment);
	}

	@Override
	String description(MissingEventTypeException cause) {
		return "Nothing tells the type of the events of ring '%s'".formatted(cause.ring());
	}

	@Override
	String where(MissingEventTypeException cause) {
		return PropertyPlaces.line("Declared by", cause.origin());
	}

	@Override
	String action(MissingEventTypeException cause) {
		return "Set %s to the name of a class, or add a handler that takes the event as its parameter."
			.formatted(property(cause, "event-type"));
	}

}
