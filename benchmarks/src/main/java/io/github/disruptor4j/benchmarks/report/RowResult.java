package io.github.disruptor4j.benchmarks.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.disruptor4j.benchmarks.measure.Statistics;
import io.github.disruptor4j.benchmarks.workload.Row;

/**
 * What came out of a row.
 *
 * @param row name of the row
 * @param group what it is reported under
 * @param medians by engine, the median throughput in events per second
 * @param ratios the first engine against each other one
 * @param throughput by engine, the throughput of each pair in events per second
 */
public record RowResult(String row, String group, Map<String, Double> medians, List<Ratio> ratios,
		Map<String, List<Double>> throughput) {

	/**
	 * Make the result of a row.
	 * @param row the row
	 * @param throughput by engine, in the row's order, one value per pair
	 * @return the result
	 */
	public static RowResult of(Row row, Map<String, List<Double>> throughput) {
		Map<String, Double> medians = new LinkedHashMap<>();
		throughput.forEach((engine, values) -> medians.put(engine, Statistics.median(values)));
		String first = row.engines().get(0);
		List<Double> firsts = throughput.getOrDefault(first, List.of());
		List<Ratio> ratios = throughput.entrySet()
			.stream()
			.filter((entry) -> !entry.getKey().equals(first))
			.map((entry) -> Ratio.of(entry.getKey(), firsts, entry.getValue()))
			.toList();
		return new RowResult(row.name(), row.group(), medians, ratios, throughput);
	}

}
