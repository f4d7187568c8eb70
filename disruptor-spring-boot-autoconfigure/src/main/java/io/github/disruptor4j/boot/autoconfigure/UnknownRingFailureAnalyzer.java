package io.github.disruptor4j.boot.autoconfigure;

import org.springframework.core.env.Environment;

import io.github.disruptor4j.spring.graph.UnknownRingException;

/**
 * Explains a ring's name that was probably misspelt.
 */
final class UnknownRingFailureAnalyzer extends RingFailureAnalyzer<UnknownRingException> {

	UnknownRingFailureAnalyzer(Environment environment) {
		super(environment);
	}

	@Override
	String description(UnknownRingException cause) {
		return "There is no ring '%s', and a declared ring lacks the handler that names it".formatted(cause.ring());
	}

	@Override
	String where(UnknownRingException cause) {
		return PropertyPlaces.line("Named by", cause.origin())
				+ PropertyPlaces.line("Declared rings", list(cause.known()));
	}

	@Override
	String action(UnknownRingException cause) {
		return didYouMean(cause.closest())
				+ "Name a declared ring, or declare disruptor.rings.%s.".formatted(cause.ring());
	}

}
