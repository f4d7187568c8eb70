package io.github.disruptor4j.boot.autoconfigure;

import org.springframework.core.env.Environment;

import io.github.disruptor4j.spring.ring.MissingEventFactoryException;

/**
 * Explains a ring that nothing can fill with events.
 */
final class MissingEventFactoryFailureAnalyzer extends RingFailureAnalyzer<MissingEventFactoryException> {

	MissingEventFactoryFailureAnalyzer(Environment environment) {
		super(environment);
	}

	@Override
	String description(MissingEventFactoryException cause) {
		return "Ring '%s' cannot be filled with events of type %s: the type has no constructor without arguments, and there is not exactly one EventFactory bean for it"
			.formatted(cause.ring(), cause.eventType());
	}

	@Override
	String where(MissingEventFactoryException cause) {
		return PropertyPlaces.line("Event type", cause.eventType().toString());
	}

	@Override
	String action(MissingEventFactoryException cause) {
		return "Add a constructor without arguments to %s, or define a bean of type EventFactory<%s>."
			.formatted(cause.eventType(), cause.eventType().toClass().getSimpleName());
	}

}
