package io.github.disruptor4j.boot.autoconfigure;

import org.springframework.core.env.Environment;

import io.github.disruptor4j.spring.graph.InvalidNameException;

/**
 * Explains a name that cannot be one.
 */
final class InvalidNameFailureAnalyzer extends RingFailureAnalyzer<InvalidNameException> {

	InvalidNameFailureAnalyzer(Environment environment) {
		super(environment);
	}

	@Override
	String description(InvalidNameException cause) {
		return "'%s' %s".formatted(cause.name(), cause.problem());
	}

	@Override
	String where(InvalidNameException cause) {
		return PropertyPlaces.line("Declared by", cause.origin());
	}

	@Override
	String action(InvalidNameException cause) {
		return cause.fix();
	}

}
