package io.github.disruptor4j.boot.autoconfigure;

import org.springframework.core.env.Environment;

import io.github.disruptor4j.spring.graph.MixedEventTypesException;

/**
 * Explains handlers that don't agree on the event type.
 */
final class MixedEventTypesFailureAnalyzer extends RingFailureAnalyzer<MixedEventTypesException> {

	MixedEventTypesFailureAnalyzer(Environment environment) {
		super(environment);
	}

	@Override
	String description(MixedEventTypesException cause) {
		return "The handlers of ring '%s' don't agree on the type of its events".formatted(cause.ring());
	}

	@Override
	String where(MixedEventTypesException cause) {
		StringBuilder text = new StringBuilder();
		cause.types().forEach((place, type) -> text.append(PropertyPlaces.line(type, place)));
		return text.toString();
	}

	@Override
	String action(MixedEventTypesException cause) {
		return "Let all handlers of the ring take its event type or a supertype of it, or move some to another ring. %s says which type it is."
			.formatted(property(cause, "event-type"));
	}

}
