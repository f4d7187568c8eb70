package io.github.disruptor4j.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import io.github.disruptor4j.benchmarks.measure.ChildJvm;
import io.github.disruptor4j.benchmarks.measure.PairedComparison;
import io.github.disruptor4j.benchmarks.report.Comparison;
import io.github.disruptor4j.benchmarks.report.Machine;
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
			"-XX:+AlwaysPreTouch");

	@Parameters(paramLabel = "ROW", arity = "0..*",
			description = "Rows to run, by name or group; 'throughput' for all rows that count for the geometric "
					+ "mean; all if none is named.")
	private List<String> names = List.of();

	@Option(names = "--pairs", defaultValue = "5", description = "Turns; each turn runs every engine once.")
	private int pairs;

	@Option(names = { "--again", "--aa" },
			description = "Run the first engine twice in every turn: shows what the machine alone makes of a ratio.")
	private boolean again;

	@Option(names = "--jvm-arg", paramLabel = "OPTION", description = "Further JVM options, the same for every engine.")
	private List<String> jvmArguments = List.of();

	@Option(names = "--json", paramLabel = "FILE", defaultValue = "results/comparison.json",
			description = "Where to write the result.")
	private Path json = Path.of("");

	@Mixin
	private RoundOptions rounds = new RoundOptions();

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Override
	public Integer call() throws IOException, InterruptedException {
		List<String> options = new ArrayList<>(JVM_ARGUMENTS);
		options.addAll(this.jvmArguments);
		PairedComparison comparison = new PairedComparison(new ChildJvm(Benchmarks.class.getName(), options),
				this.rounds.toPlan(), this.pairs, this.again);
		PrintWriter out = this.spec.commandLine().getOut();
		List<RowResult> results = new ArrayList<>();
		List<Row> rows = selected();
		ProgressLine progress = new ProgressLine(out, rows.stream().mapToInt(comparison::runs).sum());
		for (Row row : rows) {
			results.add(RowResult.of(row, comparison.run(row, progress)));
		}
		report(new Comparison(Machine.current(), options, this.rounds.toPlan(), this.pairs, results), out);
		return 0;
	}

	private List<Row> selected() {
		return (this.names.isEmpty()) ? Rows.all() : Rows.selected(this.names);
	}

	private void report(Comparison comparison, PrintWriter out) throws IOException {
		Path file = this.json.toAbsolutePath();
		Path folder = file.getParent();
		if (folder != null) {
			Files.createDirectories(folder);
		}
		JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValue(file.toFile(), comparison);
		out.println();
		out.print(TextReport.of(comparison));
		out.println("written to " + file);
		out.flush();
	}

}
