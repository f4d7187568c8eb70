package io.github.disruptor4j.benchmarks.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
	 * Return how many JVMs a row takes.
	 * @param row the row
	 * @return the number of JVMs
	 */
	public int runs(Row row) {
		return this.pairs * (row.engines().size() + ((this.again) ? 1 : 0));
	}

	/**
	 * Run a row.
	 * @param row the row
	 * @param progress told after each JVM's run
	 * @return by engine, in the row's order, what each turn measured
	 * @throws IOException if a JVM cannot be started or its result not be read
	 * @throws InterruptedException if interrupted
	 */
	public Map<String, List<MeasuredRun>> run(Row row, Progress progress) throws IOException, InterruptedException {
		Map<String, List<MeasuredRun>> runs = new LinkedHashMap<>();
		String first = row.engines().get(0);
		for (int pair = 1; pair <= this.pairs; pair++) {
			for (String engine : row.engines()) {
				measure(row, pair, engine, engine, runs, progress);
			}
			if (this.again) {
				measure(row, pair, first, first + AGAIN, runs, progress);
			}
		}
		return runs;
	}

	private void measure(Row row, int pair, String engine, String label, Map<String, List<MeasuredRun>> runs,
			Progress progress) throws IOException, InterruptedException {
		MeasuredRun run = this.jvm.run(row, engine, this.plan);
		runs.computeIfAbsent(label, (key) -> new ArrayList<>()).add(run);
		progress.measured(label, pair, this.pairs, run);
	}

	/**
	 * Told how a comparison gets on.
	 */
	public interface Progress {

		/**
		 * Another JVM has ended.
		 * @param engine what the engine is called in this comparison
		 * @param pair number of the turn, from 1
		 * @param pairs number of turns
		 * @param run what it measured
		 */
		void measured(String engine, int pair, int pairs, MeasuredRun run);

	}

}
