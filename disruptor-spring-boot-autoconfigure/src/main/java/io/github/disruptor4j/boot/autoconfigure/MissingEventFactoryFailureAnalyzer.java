package io.github.disruptor4j.boot.autoconfigure;

import java.lang.reflect.Modifier;

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
		return "Ring '%s' cannot be filled with events of type %s: the type %s, and there is not exactly one EventFactory bean for it"
			.formatted(cause.ring(), cause.eventType(),
					isAbstract(cause) ? "is abstract" : "has no constructor without arguments");
	}

	@Override
	String where(MissingEventFactoryException cause) {
		return PropertyPlaces.line("Event type", cause.eventType().toString());
	}

	@Override
	String action(MissingEventFactoryException cause) {
		String others = "define a bean of type EventFactory<%s>, or set %s to reference to publish objects that exist already."
			.formatted(cause.eventType().toClass().getSimpleName(), property(cause, "slots"));
		return isAbstract(cause)
				? "Set %s to a type that can be created, %s".formatted(property(cause, "event-type"), others)
				: "Add a constructor without arguments to %s, %s".formatted(cause.eventType(), others);
	}

	private static boolean isAbstract(MissingEventFactoryException cause) {
		return Modifier.isAbstract(cause.eventType().toClass().getModifiers());
	}

}
