package io.github.disruptor4j.boot.metrics;

import java.util.Locale;

/**
 * Turns constants into tag values: {@code TIMED_OUT} into {@code timed-out}.
 */
final class TagValues {

	static final String NONE = "none";

	private TagValues() {
	}

	static String of(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
