package io.github.disruptor4j.benchmarks.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.disruptor4j.benchmarks.measure.Metric;
import io.github.disruptor4j.benchmarks.measure.Statistics;

/**
 * One metric of a row.
 *
 * @param metric what was measured
 * @param medians by engine, the median
 * @param ratios the first engine against each other one
 * @param values by engine, the figure of each pair
 */
public record MetricResult(Metric metric, Map<String, Double> medians, List<Ratio> ratios,
		Map<String, List<Double>> values) {

	static MetricResult of(Metric metric, Map<String, List<Double>> values) {
		Map<String, Double> medians = new LinkedHashMap<>();
		values.forEach((engine, figures) -> medians.put(engine, Statistics.median(figures)));
		List<Double> first = values.values().iterator().next();
		List<Ratio> ratios = values.entrySet()
			.stream()
			.skip(1)
			.map((entry) -> Ratio.of(entry.getKey(), first, entry.getValue()))
			.toList();
		return new MetricResult(metric, medians, ratios, values);
	}

	int pairs() {
		return this.values.values().iterator().next().size();
	}

}
