package io.github.disruptor4j.benchmarks.measure;

import java.util.Collection;
import java.util.List;

/**
 * The few figures a comparison needs.
 */
public final class Statistics {

	private Statistics() {
	}

	/**
	 * Return the median.
	 * @param values at least one value
	 * @return the middle value, or the mean of the two middle ones
	 */
	public static double median(Collection<Double> values) {
		List<Double> sorted = values.stream().sorted().toList();
		requireValues(sorted);
		int middle = sorted.size() / 2;
		return (sorted.size() % 2 == 1) ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
	}

	/**
	 * Return the geometric mean, the mean that is right for ratios.
	 * @param values at least one value, all positive
	 * @return the geometric mean
	 */
	public static double geometricMean(Collection<Double> values) {
		requireValues(values);
		return Math.exp(values.stream().mapToDouble(Math::log).sum() / values.size());
	}

	private static void requireValues(Collection<Double> values) {
		if (values.isEmpty()) {
			throw new IllegalArgumentException("There are no values");
		}
	}

}
