package io.github.disruptor4j.boot.autoconfigure;

import org.springframework.core.env.Environment;

import io.github.disruptor4j.spring.ring.MissingEventCopierException;

/**
 * Explains a ring whose dead letters nothing can copy.
 */
final class MissingEventCopierFailureAnalyzer extends RingFailureAnalyzer<MissingEventCopierException> {

	MissingEventCopierFailureAnalyzer(Environment environment) {
		super(environment);
	}

	@Override
	String description(MissingEventCopierException cause) {
		return "Ring '%s' cannot have dead letters of type %s: the type is no record and has no copy constructor, and there is not exactly one EventCopier bean for it"
			.formatted(cause.ring(), cause.eventType());
	}

	@Override
	String where(MissingEventCopierException cause) {
		return PropertyPlaces.line("Event type", cause.eventType().toString());
	}

	@Override
	String action(MissingEventCopierException cause) {
		String simple = cause.eventType().toClass().getSimpleName();
		return "Add a public constructor %s(%s) that copies, define a bean of type EventCopier<%s>, or choose another %s."
			.formatted(simple, simple, simple, property(cause, "on-error.policy"));
	}

}
