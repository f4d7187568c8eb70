package io.github.disruptor4j.boot.autoconfigure;

import org.springframework.core.env.Environment;

import io.github.disruptor4j.spring.annotation.UnsupportedHandlerScopeException;

/**
 * Explains a handler bean that is not a singleton.
 */
final class HandlerScopeFailureAnalyzer extends RingFailureAnalyzer<UnsupportedHandlerScopeException> {

	HandlerScopeFailureAnalyzer(Environment environment) {
		super(environment);
	}

	@Override
	String description(UnsupportedHandlerScopeException cause) {
		return "Bean '%s' has scope '%s', but a consumer calls one and the same handler for ever"
			.formatted(cause.bean(), cause.scope());
	}

	@Override
	String where(UnsupportedHandlerScopeException cause) {
		return PropertyPlaces.line("Bean", cause.bean()) + PropertyPlaces.line("Ring", cause.ring());
	}

	@Override
	String action(UnsupportedHandlerScopeException cause) {
		return "Make the bean a singleton. What it needs from scope '%s' it can look up, with an ObjectProvider for example."
			.formatted(cause.scope());
	}

}
