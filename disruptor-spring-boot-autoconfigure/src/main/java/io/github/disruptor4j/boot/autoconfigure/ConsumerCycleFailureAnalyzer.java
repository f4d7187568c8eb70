package io.github.disruptor4j.boot.autoconfigure;

import org.springframework.core.env.Environment;

import io.github.disruptor4j.spring.graph.ConsumerCycleException;

/**
 * Explains consumers that wait for each other.
 */
final class ConsumerCycleFailureAnalyzer extends RingFailureAnalyzer<ConsumerCycleException> {

	ConsumerCycleFailureAnalyzer(Environment environment) {
		super(environment);
	}

	@Override
	String description(ConsumerCycleException cause) {
		return "Consumers of ring '%s' wait for each other, so that none would ever see an event"
			.formatted(cause.ring());
	}

	@Override
	String where(ConsumerCycleException cause) {
		StringBuilder text = new StringBuilder("    " + String.join(" -> ", cause.path()) + System.lineSeparator());
		cause.origins().forEach((consumer, origin) -> text.append(PropertyPlaces.line("'" + consumer + "'", origin)));
		return text.toString();
	}

	@Override
	String action(ConsumerCycleException cause) {
		String first = cause.path().get(0);
		return (cause.path().size() == 2) ? "Remove '%s' from what '%s' itself comes after.".formatted(first, first)
				: "Remove one of these from what the one before it comes after: %s."
					.formatted(list(cause.origins().keySet()));
	}

}
