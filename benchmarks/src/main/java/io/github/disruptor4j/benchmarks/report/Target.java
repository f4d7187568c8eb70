package io.github.disruptor4j.benchmarks.report;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A figure to reach.
 *
 * @param what what is judged
 * @param atLeast whether the figure must be at least the bound; at most otherwise
 * @param bound the bound
 * @param unit unit of both, empty for ratios
 * @param measured what was measured, {@code null} if its rows have not been run
 */
public record Target(String what, boolean atLeast, double bound, String unit, @Nullable Double measured) {

	static Target atLeast(String what, double bound, @Nullable Double measured) {
		return new Target(what, true, bound, "", measured);
	}

	static Target atMost(String what, double bound, String unit, @Nullable Double measured) {
		return new Target(what, false, bound, unit, measured);
	}

	/**
	 * Return what is wanted.
	 * @return the bound, in words
	 */
	public String wanted() {
		return "%s %s %s".formatted((this.atLeast) ? "≥" : "≤", number(this.bound), this.unit).trim();
	}

	/**
	 * Return what was measured and whether it is enough.
	 * @return the verdict, in words
	 */
	public String verdict() {
		if (this.measured == null) {
			return "not measured";
		}
		boolean reached = (this.atLeast) ? this.measured >= this.bound : this.measured <= this.bound;
		return "%s: %s".formatted((number(this.measured) + " " + this.unit).trim(),
				(reached) ? "reached" : "not reached");
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, (Math.abs(value) < 0.1) ? "%.3f" : "%.2f", value);
	}

}
