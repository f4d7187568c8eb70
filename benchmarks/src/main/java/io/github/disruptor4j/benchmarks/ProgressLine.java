package io.github.disruptor4j.benchmarks;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.stream.Collectors;

import io.github.disruptor4j.benchmarks.measure.MeasuredRun;
import io.github.disruptor4j.benchmarks.measure.PairedComparison;

/**
 * Tells after each JVM what it measured and how long the rest will take, judged by those
 * that have run.
 */
final class ProgressLine implements PairedComparison.Progress {

	private final PrintWriter out;

	private int runs;

	private final long start = System.nanoTime();

	private int done;

	ProgressLine(PrintWriter out, int runs) {
		this.out = out;
		this.runs = runs;
	}

	@Override
	public void measured(String engine, int pair, int pairs, MeasuredRun run) {
		this.done++;
		String figures = run.values()
			.keySet()
			.stream()
			.sorted()
			.map((metric) -> "%s %.2f %s".formatted(metric.label(), metric.scaled(run.median(metric)), metric.unit()))
			.collect(Collectors.joining(", "));
		Duration left = Duration.ofNanos((System.nanoTime() - this.start) / this.done * (this.runs - this.done));
		this.out.printf("[%d/%d, %d:%02d left] %s, pair %d of %d: %s %s%n", this.done, this.runs, left.toMinutes(),
				left.toSecondsPart(), run.row(), pair, pairs, engine, figures);
		this.out.flush();
	}

	@Override
	public void moved(String row, int runs, double nearest, double farthest) {
		this.runs += runs;
		this.out.printf("%s: this turn does not count, the cores were %.0f to %.0f ns from each other%n", row, nearest,
				farthest);
		this.out.flush();
	}

}
