package io.github.disruptor4j.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.disruptor4j.benchmarks.measure.Statistics;

/**
 * One engine's ratios over the throughput rows that count for the geometric mean.
 *
 * @param against name of the engine
 * @param rows number of rows it took part in
 * @param geometricMean geometric mean of the rows' median ratios
 * @param worst the lowest median ratio
 * @param worstRow name of the row it came from
 */
public record Summary(String against, int rows, double geometricMean, double worst, String worstRow) {

	static List<Summary> of(List<RowResult> results) {
		Map<String, Map<String, Double>> byEngine = new LinkedHashMap<>();
		for (RowResult result : results) {
			if (result.group().headline()) {
				result.metrics()
					.get(0)
					.ratios()
					.forEach((ratio) -> byEngine.computeIfAbsent(ratio.against(), (key) -> new LinkedHashMap<>())
						.put(result.row(), ratio.median()));
			}
		}
		List<Summary> summaries = new ArrayList<>();
		byEngine.forEach((engine, ratios) -> summaries.add(of(engine, ratios)));
		return summaries;
	}

	private static Summary of(String engine, Map<String, Double> ratios) {
		Map.Entry<String, Double> worst = ratios.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow();
		return new Summary(engine, ratios.size(), Statistics.geometricMean(ratios.values()), worst.getValue(),
				worst.getKey());
	}

}
