package io.github.disruptor4j.benchmarks.report;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.disruptor4j.benchmarks.workload.Row;
import io.github.disruptor4j.benchmarks.workload.Rows;

/**
 * A whole comparison, as it is written to JSON.
 *
 * @param machine where it ran
 * @param jvmArguments options that every JVM was started with
 * @param rows what came out, by row
 * @param summaries what came out, over the rows that count for the geometric mean
 * @param targets figures to reach, and what was reached
 */
public record Comparison(Machine machine, List<String> jvmArguments, List<RowResult> rows, List<Summary> summaries,
		List<Target> targets) {

	/**
	 * Make a comparison of the results of its rows.
	 * @param machine where it ran
	 * @param jvmArguments options that every JVM was started with
	 * @param rows what came out, by row
	 * @return the comparison
	 */
	public static Comparison of(Machine machine, List<String> jvmArguments, List<RowResult> rows) {
		return new Comparison(machine, List.copyOf(jvmArguments), List.copyOf(rows), Summary.of(rows),
				Targets.of(rows));
	}

	/**
	 * Add rows that were measured apart, on the same machine and in the same way.
	 * @param other the comparison to add; where both have a row, its counts
	 * @return rows of both, in the order rows are listed in
	 * @throws IllegalArgumentException if machine, JDK or options differ
	 */
	public Comparison with(Comparison other) {
		if (!this.machine.equals(other.machine) || !this.jvmArguments.equals(other.jvmArguments)) {
			throw new IllegalArgumentException("These were not measured alike: %s with %s, and %s with %s"
				.formatted(this.machine, this.jvmArguments, other.machine, other.jvmArguments));
		}
		Map<String, RowResult> byName = new LinkedHashMap<>();
		this.rows.forEach((row) -> byName.put(row.row(), row));
		other.rows.forEach((row) -> byName.put(row.row(), row));
		List<RowResult> sorted = new ArrayList<>();
		for (Row row : Rows.all()) {
			RowResult result = byName.remove(row.name());
			if (result != null) {
				sorted.add(result);
			}
		}
		sorted.addAll(byName.values());
		return of(this.machine, this.jvmArguments, sorted);
	}

	/**
	 * Tell how far the machine's cores were from each other while it measured.
	 * @return a sentence, empty if that was not measured
	 */
	String coreDistances() {
		DoubleSummaryStatistics nanos = this.rows.stream()
			.flatMap((row) -> row.coreNanos().stream())
			.collect(Collectors.summarizingDouble(Double::doubleValue));
		if (nanos.getCount() == 0) {
			return "";
		}
		return ("From core to core and back took %.0f to %.0f ns; %d of %d turns were run again because that changed"
				+ " within them.")
			.formatted(nanos.getMin(), nanos.getMax(), this.rows.stream().mapToInt(RowResult::repeated).sum(),
					nanos.getCount() + this.rows.stream().mapToInt(RowResult::repeated).sum());
	}

}
