package io.github.disruptor4j.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import io.github.disruptor4j.benchmarks.report.Comparison;
import io.github.disruptor4j.benchmarks.report.ReportFolder;
import io.github.disruptor4j.benchmarks.report.ResultFile;
import io.github.disruptor4j.benchmarks.report.TextReport;

/**
 * Makes charts and tables of what comparisons have written.
 */
@Command(name = "report", mixinStandardHelpOptions = true,
		description = "Makes charts and AsciiDoc of results, one section per machine and JDK, and prints them.")
final class ReportCommand implements Callable<Integer> {

	@Parameters(paramLabel = "FILE", arity = "1..*",
			description = "Results; where several are of the same machine and JDK, rows of later files count.")
	private List<Path> files = List.of();

	@Option(names = "--out", paramLabel = "FOLDER", defaultValue = "results/report",
			description = "Where to write (${DEFAULT-VALUE}).")
	private Path out = Path.of("");

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Override
	public Integer call() throws IOException {
		List<Comparison> comparisons = ResultFile.readAll(this.files);
		List<String> sections = new ReportFolder(this.out).write(comparisons);
		PrintWriter terminal = this.spec.commandLine().getOut();
		comparisons.forEach((comparison) -> terminal.println(TextReport.of(comparison)));
		terminal.println("written to " + this.out.toAbsolutePath() + ": " + sections);
		terminal.flush();
		return 0;
	}

}
