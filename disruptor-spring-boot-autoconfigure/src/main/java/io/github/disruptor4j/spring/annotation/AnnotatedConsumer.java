package io.github.disruptor4j.spring.annotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

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
			.origin("@DisruptorHandler on " + reference.describe())
			.handler(reference);
		List<String> after = after(annotation);
		if (!after.isEmpty()) {
			builder.after(after);
		}
		if (annotation.maxBatchSize() != 0) {
			builder.maxBatchSize(annotation.maxBatchSize());
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

	private static ErrorPolicy policy(String ring, HandlerReference reference, String onError) {
		return Arrays.stream(ErrorPolicy.values())
			.filter((policy) -> policy.name().equals(onError.toUpperCase(Locale.ROOT).replace('-', '_')))
			.findFirst()
			.orElseThrow(() -> new InvalidSettingException(ring, "onError", onError, "halt, skip, retry or dead-letter",
					"@DisruptorHandler on " + reference.describe()));
	}

	private String resolve(String value) {
		return this.placeholders.apply(value).strip();
	}

}
