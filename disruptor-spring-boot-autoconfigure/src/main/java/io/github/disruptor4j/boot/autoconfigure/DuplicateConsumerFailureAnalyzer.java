package io.github.disruptor4j.boot.autoconfigure;

import org.springframework.core.env.Environment;

import io.github.disruptor4j.spring.graph.DuplicateConsumerException;

/**
 * Explains two consumers with one name.
 */
final class DuplicateConsumerFailureAnalyzer extends RingFailureAnalyzer<DuplicateConsumerException> {

	DuplicateConsumerFailureAnalyzer(Environment environment) {
		super(environment);
	}

	@Override
	String description(DuplicateConsumerException cause) {
		return "Ring '%s' has more than one handler for its consumer '%s'".formatted(cause.ring(), cause.consumer());
	}

	@Override
	String where(DuplicateConsumerException cause) {
		StringBuilder text = new StringBuilder();
		cause.origins().forEach((origin) -> text.append(PropertyPlaces.line("Declared by", origin)));
		return text.toString();
	}

	@Override
	String action(DuplicateConsumerException cause) {
		return "Give one of them another name, with the attribute 'name' of @DisruptorHandler.";
	}

}
