package io.github.disruptor4j.benchmarks.workload;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One line of the comparison: a workload, what is measured while it runs, and who runs
 * it.
 *
 * @param name unique name, used on the command line
 * @param group what the row is reported under
 * @param measurement what is measured
 * @param workload what is run
 * @param engines names of the engines; each later one is compared with the first
 */
public record Row(String name, Group group, Measurement measurement, Workload workload, List<String> engines) {

	public Row {
		engines = List.copyOf(engines);
		if (engines.size() < 2) {
			throw new IllegalArgumentException("Row '%s' compares nothing".formatted(name));
		}
	}

	/**
	 * Return the same row against some of its engines only.
	 * @param names names of the engines to compare the first with
	 * @return the row, or {@code null} if it has none of these engines
	 */
	public @Nullable Row against(List<String> names) {
		List<String> kept = Stream
			.concat(this.engines.stream().limit(1), this.engines.stream().skip(1).filter(names::contains))
			.toList();
		return (kept.size() > 1) ? new Row(this.name, this.group, this.measurement, this.workload, kept) : null;
	}

}
