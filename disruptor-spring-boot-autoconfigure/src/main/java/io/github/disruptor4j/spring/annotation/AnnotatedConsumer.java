package io.github.disruptor4j.spring.annotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.springframework.util.StringUtils;

import io.github.disruptor4j.spring.graph.ConsumerDefinition;
import io.github.disruptor4j.spring.graph.ErrorPolicy;
import io.github.disruptor4j.spring.graph.HandlerReference;
import io.github.disruptor4j.spring.graph.InvalidSettingException;

/**
 * Reads the annotation's attributes, with placeholders replaced.
 */
final class AnnotatedConsumer {

	private final UnaryOperator<String> placeholders;

	AnnotatedConsumer(UnaryOperator<String> placeholders) {
		this.placeholders = placeholders;
	}

	String ring(DisruptorHandler annotation) {
		return resolve(annotation.ring());
	}

	ConsumerDefinition definition(String ring, DisruptorHandler annotation, String defaultName,
			HandlerReference reference) {
		String name = resolve(annotation.name());
		ConsumerDefinition.Builder builder = ConsumerDefinition.builder(name.isEmpty() ? defaultName : name)
			.origin(origin(reference))
			.handler(reference);
		List<String> after = after(annotation);
		if (!after.isEmpty()) {
			builder.after(after);
		}
		if (annotation.maxBatchSize() != 0) {
			builder.maxBatchSize(annotation.maxBatchSize());
		}
		if (annotation.concurrency() != 0) {
			builder.concurrency(annotation.concurrency());
		}
		String partitionBy = resolve(annotation.partitionBy());
		if (!partitionBy.isEmpty()) {
			builder.partitionBy(partitionBy);
		}
		String autoStartup = resolve(annotation.autoStartup());
		if (!autoStartup.isEmpty()) {
			builder.autoStartup(truth(ring, reference, autoStartup));
		}
		String onError = resolve(annotation.onError());
		if (!onError.isEmpty()) {
			builder.onError(policy(ring, reference, onError));
		}
		return builder.build();
	}

	private List<String> after(DisruptorHandler annotation) {
		List<String> names = new ArrayList<>();
		for (String after : annotation.after()) {
			// a placeholder may stand for several names
			names.addAll(Arrays.asList(StringUtils.tokenizeToStringArray(resolve(after), ",")));
		}
		return names;
	}

	private static boolean truth(String ring, HandlerReference reference, String value) {
		boolean truth = value.equalsIgnoreCase("true");
		if (!truth && !value.equalsIgnoreCase("false")) {
			throw new InvalidSettingException(ring, "autoStartup", value, "true or false", origin(reference),
					"Set it to true or false.");
		}
		return truth;
	}

	private static String origin(HandlerReference reference) {
		return "@DisruptorHandler on " + reference.describe();
	}

	private static ErrorPolicy policy(String ring, HandlerReference reference, String onError) {
		return Arrays.stream(ErrorPolicy.values())
			.filter((policy) -> name(policy).equals(onError.toLowerCase(Locale.ROOT)))
			.findFirst()
			.orElseThrow(() -> new InvalidSettingException(ring, "onError", onError, policies(), origin(reference),
					"Set it to %s.".formatted(policies())));
	}

	private static String policies() {
		String names = Arrays.stream(ErrorPolicy.values())
			.map(AnnotatedConsumer::name)
			.collect(Collectors.joining(", "));
		int last = names.lastIndexOf(", ");
		return names.substring(0, last) + " or " + names.substring(last + 2);
	}

	private static String name(ErrorPolicy policy) {
		return policy.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private String resolve(String value) {
		try {
			return this.placeholders.apply(value).strip();
		}
		catch (IllegalArgumentException ex) {
			throw new UnresolvedPlaceholderException(value, ex);
		}
	}

}
