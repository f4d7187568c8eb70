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
 * <p>
 * The {@linkplain CoreDistance distance of the cores} is measured before, between and
 * after the runs of a turn. Where it changes within one, the turn does not count and is
 * run again, whatever it has measured; once for each turn that is wanted, at the most.
 */
public final class PairedComparison {

	/**
	 * Added to the first engine's name for its second run of a turn.
	 */
	public static final String AGAIN = " again";

	/** The same distance: no measurement differs from another by more than this. */
	private static final double SAME = 1.8;

	private final Probe coreDistance;

	private final Jvm jvm;

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
		this(jvm::run, new CoreDistance()::nanos, plan, pairs, again);
	}

	PairedComparison(Jvm jvm, Probe coreDistance, RoundPlan plan, int pairs, boolean again) {
		this.jvm = jvm;
		this.coreDistance = coreDistance;
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
	 * @return what each turn measured
	 * @throws IOException if a JVM cannot be started or its result not be read
	 * @throws InterruptedException if interrupted
	 */
	public PairedRuns run(Row row, Progress progress) throws IOException, InterruptedException {
		Map<String, List<MeasuredRun>> runs = new LinkedHashMap<>();
		List<Double> coreNanos = new ArrayList<>();
		int repeated = 0;
		while (coreNanos.size() < this.pairs) {
			Turn turn = turn(row, coreNanos.size() + 1, progress);
			if (turn.farthest > SAME * turn.nearest && repeated < this.pairs) {
				repeated++;
				progress.moved(row.name(), turn.runs.size(), turn.nearest, turn.farthest);
			}
			else {
				coreNanos.add(turn.farthest);
				turn.runs.forEach((label, run) -> runs.computeIfAbsent(label, (key) -> new ArrayList<>()).add(run));
			}
		}
		return new PairedRuns(runs, coreNanos, repeated);
	}

	private Turn turn(Row row, int pair, Progress progress) throws IOException, InterruptedException {
		Turn turn = new Turn();
		turn.distance(this.coreDistance.nanos());
		for (String engine : row.engines()) {
			measure(row, pair, engine, engine, turn, progress);
		}
		if (this.again) {
			String first = row.engines().get(0);
			measure(row, pair, first, first + AGAIN, turn, progress);
		}
		return turn;
	}

	private void measure(Row row, int pair, String engine, String label, Turn turn, Progress progress)
			throws IOException, InterruptedException {
		MeasuredRun run = this.jvm.run(row, engine, this.plan);
		turn.runs.put(label, run);
		turn.distance(this.coreDistance.nanos());
		progress.measured(label, pair, this.pairs, run);
	}

	private static final class Turn {

		private final Map<String, MeasuredRun> runs = new LinkedHashMap<>();

		private double nearest = Double.MAX_VALUE;

		private double farthest;

		private void distance(double nanos) {
			this.nearest = Math.min(this.nearest, nanos);
			this.farthest = Math.max(this.farthest, nanos);
		}

	}

	/**
	 * Measures one engine.
	 */
	@FunctionalInterface
	interface Jvm {

		MeasuredRun run(Row row, String engine, RoundPlan plan) throws IOException, InterruptedException;

	}

	/**
	 * Measures how far the cores are from each other, in nanoseconds.
	 */
	@FunctionalInterface
	interface Probe {

		double nanos() throws InterruptedException;

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

		/**
		 * A turn will be run again.
		 * @param row name of the row
		 * @param runs how many JVMs' runs do not count and come once more
		 * @param nearest how near the cores were to each other during the turn, in
		 * nanoseconds
		 * @param farthest how far they were
		 */
		void moved(String row, int runs, double nearest, double farthest);

	}

}
