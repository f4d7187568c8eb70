package io.github.disruptor4j.boot.autoconfigure;

import org.springframework.core.env.Environment;

import io.github.disruptor4j.spring.graph.MissingHandlerException;

/**
 * Explains a consumer that no bean handles events for.
 */
final class MissingHandlerFailureAnalyzer extends RingFailureAnalyzer<MissingHandlerException> {

	MissingHandlerFailureAnalyzer(Environment environment) {
		super(environment);
	}

	@Override
	String description(MissingHandlerException cause) {
		return "Consumer '%s' of ring '%s' has no handler".formatted(cause.consumer(), cause.ring());
	}

	@Override
	String where(MissingHandlerException cause) {
		return PropertyPlaces.line("Declared by", cause.origin())
				+ PropertyPlaces.line("Handlers found for", list(cause.found()));
	}

	@Override
	String action(MissingHandlerException cause) {
		String closest = cause.closest();
		String hint = (closest != null) ? "Did you mean '%s', for which there is a handler? ".formatted(closest) : "";
		return hint + """
				Annotate a bean or one of its methods with @DisruptorHandler(ring = "%s", name = "%s"), \
				name a bean in %s, or remove the consumer. If there is such a bean, its @Bean method must \
				return the annotated type.""".formatted(cause.ring(), cause.consumer(),
				property(cause, "consumers." + cause.consumer() + ".handler"));
	}

}
