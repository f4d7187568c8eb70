package io.github.disruptor4j.benchmarks.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.github.disruptor4j.benchmarks.workload.Row;

/**
 * Runs the engines of a row in turn, A B A B, so that what changes on the machine in the
 * meantime meets both. With A/A asked for, the first engine comes once more at the end of
 * every turn: how far its two runs differ is what the machine alone makes of a ratio.
 */
public final class PairedComparison {

	/**
	 * Added to the first engine's name for its second run of a turn.
	 */
	public static final String AGAIN = " again";

	private final ChildJvm jvm;

	private final RoundPlan plan;

	private final int pairs;

	private final boolean again;

	/**
	 * Create a comparison.
	 * @param jvm runs one engine
	 * @param plan how long each JVM runs
	 * @param pairs number of turns
	 * @param again whether to run A/A as well
	 */
	public PairedComparison(ChildJvm jvm, RoundPlan plan, int pairs, boolean again) {
		this.jvm = jvm;
		this.plan = plan;
		this.pairs = pairs;
		this.again = again;
	}

	/**
	 * Run a row.
	 * @param row the row
	 * @param progress told after each JVM's run, in words
	 * @return by engine, in the row's order, the throughput of each turn in events per
	 * second
	 * @throws IOException if a JVM cannot be started or its result not be read
	 * @throws InterruptedException if interrupted
	 */
	public Map<String, List<Double>> run(Row row, Consumer<String> progress) throws IOException, InterruptedException {
		Map<String, List<Double>> throughput = new LinkedHashMap<>();
		String first = row.engines().get(0);
		for (int pair = 1; pair <= this.pairs; pair++) {
			for (String engine : row.engines()) {
				measure(row, pair, engine, engine, throughput, progress);
			}
			if (this.again) {
				measure(row, pair, first, first + AGAIN, throughput, progress);
			}
		}
		return throughput;
	}

	private void measure(Row row, int pair, String engine, String label, Map<String, List<Double>> throughput,
			Consumer<String> progress) throws IOException, InterruptedException {
		double median = this.jvm.run(row, engine, this.plan).median();
		throughput.computeIfAbsent(label, (key) -> new ArrayList<>()).add(median);
		progress.accept("%s, pair %d of %d: %s %.2f M/s".formatted(row.name(), pair, this.pairs, label, median / 1e6));
	}

}
