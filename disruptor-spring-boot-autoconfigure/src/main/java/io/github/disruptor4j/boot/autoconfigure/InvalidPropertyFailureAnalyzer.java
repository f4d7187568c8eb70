package io.github.disruptor4j.boot.autoconfigure;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

import io.github.disruptor4j.spring.graph.ClosestName;
import io.github.disruptor4j.spring.graph.WaitStrategyType;

/**
 * Explains a value that is of another type than its property.
 */
final class InvalidPropertyFailureAnalyzer extends AbstractFailureAnalyzer<InvalidPropertyException> {

	private final PropertyPlaces places;

	InvalidPropertyFailureAnalyzer(Environment environment) {
		this.places = new PropertyPlaces(environment);
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidPropertyException cause) {
		Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(cause.type());
		return new FailureAnalysis("Property '%s' is '%s', but must be %s:%n%n%s".formatted(cause.name(), cause.value(),
				requirement(type), this.places.describe(cause.name(), cause.name())), action(cause, type), cause);
	}

	private static String requirement(Class<?> type) {
		if (type.isEnum()) {
			return "one of " + String.join(", ", values(type));
		}
		if (type == Duration.class) {
			return "a duration";
		}
		if (type == Integer.class) {
			return "a whole number of at most 2147483647";
		}
		if (type == Boolean.class) {
			return "true or false";
		}
		if (type == Class.class) {
			return "the name of a class";
		}
		return type.isRecord() ? "a group of properties" : "something else";
	}

	private static String action(InvalidPropertyException cause, Class<?> type) {
		if (type.isEnum()) {
			String closest = ClosestName.to(String.valueOf(cause.value()), values(type));
			return RingFailureAnalyzer.didYouMean(closest)
					+ "Set %s to one of: %s.".formatted(cause.name(), String.join(", ", values(type)));
		}
		if (type == Duration.class) {
			return "Set %s to a number with a unit (ns, us, ms, s, m, h, d), such as 50ms.".formatted(cause.name());
		}
		if (type == Class.class) {
			return "Set %s to the full name of a class on the class path, with a $ before the name of a nested one."
				.formatted(cause.name());
		}
		if (type.isRecord()) {
			return "Put properties below %s, such as %s.".formatted(cause.name(),
					cause.name() + "." + KnownProperties.firstOf(type));
		}
		return "Set %s to %s.".formatted(cause.name(), requirement(type));
	}

	private static List<String> values(Class<?> type) {
		if (type == WaitStrategyType.class) {
			return List.of("blocking", "lite-blocking", "sleeping"); // for a fallback
		}
		return Arrays.stream(type.getEnumConstants())
			.map((value) -> ((Enum<?>) value).name().toLowerCase(Locale.ROOT).replace('_', '-'))
			.toList();
	}

}
