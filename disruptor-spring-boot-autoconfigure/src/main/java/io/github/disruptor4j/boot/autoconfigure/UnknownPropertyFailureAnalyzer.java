package io.github.disruptor4j.boot.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Explains a property that does not exist, by the one that was probably meant.
 */
final class UnknownPropertyFailureAnalyzer extends AbstractFailureAnalyzer<UnknownPropertyException> {

	private final PropertyPlaces places;

	UnknownPropertyFailureAnalyzer(Environment environment) {
		this.places = new PropertyPlaces(environment);
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnknownPropertyException cause) {
		List<ConfigurationPropertyName> names = cause.names();
		String subject = (names.size() == 1) ? "There is no property '%s'".formatted(names.get(0))
				: "There are no properties %s".formatted(names.stream()
					.map(ConfigurationPropertyName::toString)
					.collect(Collectors.joining("', '", "'", "'")));
		String where = names.stream()
			.map((name) -> this.places.describe("unknown", name.toString()))
			.collect(Collectors.joining());
		return new FailureAnalysis("%s:%n%n%s".formatted(subject, where), action(names), cause);
	}

	private static String action(List<ConfigurationPropertyName> names) {
		List<String> sentences = new ArrayList<>();
		for (ConfigurationPropertyName name : names) {
			String closest = KnownProperties.closestTo(name);
			if (closest != null) {
				sentences.add("Did you mean '%s'?".formatted(closest));
			}
		}
		sentences.add(known(names.get(0)));
		return String.join(" ", sentences);
	}

	private static String known(ConfigurationPropertyName name) {
		@Nullable String group = KnownProperties.groupOf(name);
		return (group != null)
				? "Below '%s' there are: %s.".formatted(group, String.join(", ", KnownProperties.namesIn(name)))
				: "Remove it: nothing can be below it.";
	}

}
