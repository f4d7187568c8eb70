package io.github.disruptor4j.benchmarks.workload;

import java.util.List;

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

}
