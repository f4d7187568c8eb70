package io.github.disruptor4j.benchmarks.report;

import java.util.List;

import io.github.disruptor4j.benchmarks.measure.RoundPlan;

/**
 * A whole comparison, as it is written to JSON.
 *
 * @param machine where it ran
 * @param jvmArguments options that every JVM was started with
 * @param plan how long each JVM ran
 * @param pairs number of JVMs per engine and row
 * @param rows what came out, by row
 * @param summaries what came out, over all rows
 */
public record Comparison(Machine machine, List<String> jvmArguments, RoundPlan plan, int pairs, List<RowResult> rows,
		List<Summary> summaries) {

	public Comparison(Machine machine, List<String> jvmArguments, RoundPlan plan, int pairs, List<RowResult> rows) {
		this(machine, List.copyOf(jvmArguments), plan, pairs, List.copyOf(rows), Summary.of(rows));
	}

}
