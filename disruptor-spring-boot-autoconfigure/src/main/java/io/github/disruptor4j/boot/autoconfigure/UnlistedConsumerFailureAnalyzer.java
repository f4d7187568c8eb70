package io.github.disruptor4j.boot.autoconfigure;

import org.springframework.core.env.Environment;

/**
 * Explains a handler that the properties leave out of the ring's graph.
 */
final class UnlistedConsumerFailureAnalyzer extends RingFailureAnalyzer<UnlistedConsumerException> {

	UnlistedConsumerFailureAnalyzer(Environment environment) {
		super(environment);
	}

	@Override
	String description(UnlistedConsumerException cause) {
		return "The properties order the consumers of ring '%s' but leave out '%s', for which there is a handler"
			.formatted(cause.ring(), cause.consumer());
	}

	@Override
	String where(UnlistedConsumerException cause) {
		return PropertyPlaces.line("Handler", cause.origin())
				+ PropertyPlaces.line("Consumers in the properties", list(cause.listed()));
	}

	@Override
	String action(UnlistedConsumerException cause) {
		return "Add %s, with 'after' if it has to wait for others, or give the handler the name of a consumer that is listed."
			.formatted(property(cause, "consumers." + cause.consumer()));
	}

}
