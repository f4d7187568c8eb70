package io.github.disruptor4j.benchmarks.report;

import java.util.Locale;

/**
 * Figures with as many digits as mean something.
 */
final class Numbers {

	private static final double LARGE = 100;

	private static final double SMALL = 0.1;

	private Numbers() {
	}

	static String text(double value) {
		if (Double.isInfinite(value) || Double.isNaN(value)) {
			return "-";
		}
		double size = Math.abs(value);
		String format = (size >= LARGE) ? "%.0f" : (size >= SMALL || size == 0) ? "%.2f" : "%.3f";
		return String.format(Locale.ROOT, format, value);
	}

}
