package io.github.disruptor4j.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import io.github.disruptor4j.benchmarks.measure.ChildJvm;
import io.github.disruptor4j.benchmarks.measure.PairedComparison;
import io.github.disruptor4j.benchmarks.measure.PairedRuns;
import io.github.disruptor4j.benchmarks.measure.ProducerProcessor;
import io.github.disruptor4j.benchmarks.report.Comparison;
import io.github.disruptor4j.benchmarks.report.Machine;
import io.github.disruptor4j.benchmarks.report.ResultFile;
import io.github.disruptor4j.benchmarks.report.RowResult;
import io.github.disruptor4j.benchmarks.report.TextReport;
import io.github.disruptor4j.benchmarks.workload.Row;
import io.github.disruptor4j.benchmarks.workload.Rows;

/**
 * Runs rows, engine against engine, in JVMs of their own and in turn.
 */
@Command(name = "compare", mixinStandardHelpOptions = true, showDefaultValues = true,
		description = "Runs rows on all their engines in turn, each run in a JVM of its own, and prints the ratios.")
final class CompareCommand implements Callable<Integer> {

	private static final List<String> JVM_ARGUMENTS = List.of("-Xms512m", "-Xmx512m", "-XX:+UseParallelGC",
			"-XX:+AlwaysPreTouch", "--add-opens", "java.base/jdk.internal.misc=ALL-UNNAMED");

	@Parameters(paramLabel = "ROW", arity = "0..*",
			description = "Rows to run, by name or group; 'throughput' for all rows that count for the geometric "
					+ "mean; all if none is named.")
	private List<String> names = List.of();

	@Option(names = "--pairs", defaultValue = "5", description = "Turns; each turn runs every engine once.")
	private int pairs;

	@Option(names = { "--again", "--aa" },
			description = "Run the first engine twice in every turn: shows what the machine alone makes of a ratio.")
	private boolean again;

	@Option(names = "--against", paramLabel = "ENGINE",
			description = "Compare with this engine only; may be given more than once. All if none is named.")
	private List<String> against = List.of();

	@Option(names = "--java", paramLabel = "PATH",
			description = "The java program to measure with, or its JDK; the one that runs this if none is named.")
	private Path java = Path.of(System.getProperty("java.home"));

	@Option(names = "--jvm-arg", paramLabel = "OPTION", description = "Further JVM options, the same for every engine.")
	private List<String> jvmArguments = List.of();

	@Option(names = "--producer-on", paramLabel = "PROCESSOR",
			description = "Bind producers to this processor, by its number from 0 on; only on Linux. If none is named "
					+ "the system puts them where it likes.")
	private @Nullable Integer producerProcessor;

	@Option(names = "--json", paramLabel = "FILE", defaultValue = "results/comparison.json",
			description = "Where to write the result.")
	private Path json = Path.of("");

	@Option(names = "--append", description = "Keep the rows that the file has, and replace those that are run again.")
	private boolean append;

	@Mixin
	private RoundOptions rounds = new RoundOptions();

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Override
	public Integer call() throws IOException, InterruptedException {
		List<String> options = new ArrayList<>(JVM_ARGUMENTS);
		options.addAll(this.jvmArguments);
		if (this.producerProcessor != null) {
			options.add(ProducerProcessor.jvmArgument(this.producerProcessor));
		}
		PairedComparison comparison = new PairedComparison(new ChildJvm(program(), Benchmarks.class.getName(), options),
				this.rounds.toPlan(), this.pairs, this.again);
		List<Row> rows = selected();
		ProgressLine progress = new ProgressLine(out(), rows.stream().mapToInt(comparison::runs).sum());
		Comparison result = (this.append && Files.exists(this.json)) ? ResultFile.read(this.json) : null;
		for (Row row : rows) {
			PairedRuns runs = comparison.run(row, progress);
			Machine machine = Machine.current(runs.runs().values().iterator().next().get(0).jdk());
			Comparison measured = Comparison.of(machine, options,
					List.of(RowResult.of(row, this.rounds.toPlan(), runs)));
			result = (result != null) ? result.with(measured) : measured;
			// After every row: what is interrupted keeps what it has.
			ResultFile.write(result, this.json);
		}
		out().println();
		out().print(TextReport.of(Objects.requireNonNull(result)));
		out().println("written to " + this.json.toAbsolutePath());
		out().flush();
		return 0;
	}

	private PrintWriter out() {
		return this.spec.commandLine().getOut();
	}

	private List<Row> selected() {
		List<Row> rows = (this.names.isEmpty()) ? Rows.all() : Rows.selected(this.names);
		if (this.against.isEmpty()) {
			return rows;
		}
		List<Row> kept = rows.stream().map((row) -> row.against(this.against)).filter(Objects::nonNull).toList();
		if (kept.isEmpty()) {
			throw new IllegalArgumentException("None of these rows has an engine of " + this.against);
		}
		return kept;
	}

	private Path program() {
		return Files.isDirectory(this.java) ? this.java.resolve("bin").resolve("java") : this.java;
	}

}
