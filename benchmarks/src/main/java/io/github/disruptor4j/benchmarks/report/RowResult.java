package io.github.disruptor4j.benchmarks.report;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.disruptor4j.benchmarks.measure.MeasuredRun;
import io.github.disruptor4j.benchmarks.measure.Metric;
import io.github.disruptor4j.benchmarks.measure.PairedRuns;
import io.github.disruptor4j.benchmarks.measure.RoundPlan;
import io.github.disruptor4j.benchmarks.workload.Group;
import io.github.disruptor4j.benchmarks.workload.Row;

/**
 * What came out of a row.
 *
 * @param row name of the row
 * @param group what it is reported under
 * @param plan how long each JVM ran
 * @param metrics what was measured
 * @param coreNanos by turn, how far the cores were from each other: there and back, in
 * nanoseconds
 * @param repeated how many turns were run again because that changed within them
 */
public record RowResult(String row, Group group, RoundPlan plan, List<MetricResult> metrics, List<Double> coreNanos,
		int repeated) {

	// A file that was written before this was measured has nothing to say of it.
	public RowResult {
		coreNanos = (coreNanos != null) ? List.copyOf(coreNanos) : List.of();
	}

	/**
	 * Make the result of a row.
	 * @param row the row
	 * @param plan how long each JVM ran
	 * @param paired what was measured
	 * @return the result
	 */
	public static RowResult of(Row row, RoundPlan plan, PairedRuns paired) {
		Map<String, List<MeasuredRun>> runs = paired.runs();
		EnumSet<Metric> metrics = EnumSet.noneOf(Metric.class);
		runs.values().forEach((pairs) -> pairs.forEach((run) -> metrics.addAll(run.values().keySet())));
		return new RowResult(row.name(), row.group(), plan,
				metrics.stream().map((metric) -> MetricResult.of(metric, values(metric, runs))).toList(),
				paired.coreNanos(), paired.repeated());
	}

	private static Map<String, List<Double>> values(Metric metric, Map<String, List<MeasuredRun>> runs) {
		Map<String, List<Double>> values = new LinkedHashMap<>();
		runs.forEach((engine, pairs) -> values.put(engine, pairs.stream().map((run) -> run.median(metric)).toList()));
		return values;
	}

}
