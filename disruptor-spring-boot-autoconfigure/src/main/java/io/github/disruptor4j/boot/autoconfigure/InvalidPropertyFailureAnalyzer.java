package io.github.disruptor4j.boot.autoconfigure;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

import io.github.disruptor4j.spring.graph.ClosestName;
import io.github.disruptor4j.spring.graph.WaitStrategyType;

/**
 * Explains a value that is of another type than its property, or out of range.
 */
final class InvalidPropertyFailureAnalyzer extends AbstractFailureAnalyzer<InvalidPropertyException> {

	private final PropertyPlaces places;

	InvalidPropertyFailureAnalyzer(Environment environment) {
		this.places = new PropertyPlaces(environment);
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidPropertyException cause) {
		Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(cause.type());
		// What could not be bound to a group of properties is not known to the exception.
		String value = (cause.value() != null) ? cause.value() : this.places.value(cause.name());
		return new FailureAnalysis(
				"Property '%s' is '%s', but must be %s:%n%n%s".formatted(cause.name(), value, requirement(cause, type),
						this.places.describe(cause.name(), cause.name())),
				action(cause, type, String.valueOf(value)), cause);
	}

	private static String requirement(InvalidPropertyException cause, Class<?> type) {
		String requirement = cause.requirement();
		return (requirement != null) ? requirement : requirement(type);
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
		if (type == Double.class) {
			return "a number";
		}
		if (type == Boolean.class) {
			return "true or false";
		}
		if (type == Class.class) {
			return "the name of a class";
		}
		if (List.class.isAssignableFrom(type)) {
			return "a list of names";
		}
		return (type.isRecord() || type == Map.class) ? "a group of properties" : "a " + type.getSimpleName();
	}

	private static String action(InvalidPropertyException cause, Class<?> type, String value) {
		if (type.isEnum()) {
			String closest = ClosestName.to(value, values(type));
			return RingFailureAnalyzer.didYouMean(closest)
					+ "Set %s to one of: %s.".formatted(cause.name(), String.join(", ", values(type)));
		}
		if (type == Duration.class) {
			return "Set %s to %sa number with a unit (ns, us, ms, s, m, h, d), such as 50ms.".formatted(cause.name(),
					(cause.requirement() != null) ? cause.requirement() + ", as " : "");
		}
		if (type == Class.class) {
			return "Set %s to the full name of a class on the class path, with a $ before the name of a nested one."
				.formatted(cause.name());
		}
		if (type == Map.class) {
			return named(cause.name(), value);
		}
		if (type.isRecord()) {
			int element = cause.name().lastIndexOf('[');
			return (element >= 0) ? named(cause.name().substring(0, element), value)
					: "Put properties below %s, such as %1$s.%s: %s.".formatted(cause.name(),
							KnownProperties.firstOf(type), value);
		}
		return "Set %s to %s.".formatted(cause.name(), requirement(cause, type));
	}

	private static String named(String group, String name) {
		return "Put names below %s and their properties below those, such as %1$s.%s: {}.".formatted(group, name);
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
