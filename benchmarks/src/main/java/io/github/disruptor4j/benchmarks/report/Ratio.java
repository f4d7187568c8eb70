package io.github.disruptor4j.benchmarks.report;

import java.util.List;
import java.util.stream.IntStream;

import io.github.disruptor4j.benchmarks.measure.Statistics;

/**
 * The first engine's figure over another's, taken pair by pair. Where the other's is 0,
 * nothing can be said.
 *
 * @param against name of the other engine
 * @param median the median of the pairs' ratios
 * @param min the lowest
 * @param max the highest
 */
public record Ratio(String against, double median, double min, double max) {

	static Ratio of(String against, List<Double> first, List<Double> other) {
		List<Double> ratios = IntStream.range(0, first.size())
			.mapToObj((pair) -> ratio(first.get(pair), other.get(pair)))
			.toList();
		return new Ratio(against, Statistics.median(ratios),
				ratios.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
				ratios.stream().mapToDouble(Double::doubleValue).max().orElseThrow());
	}

	private static double ratio(double first, double other) {
		return (first == other) ? 1 : first / other;
	}

}
