package io.github.disruptor4j.benchmarks;

import java.io.PrintWriter;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import io.github.disruptor4j.benchmarks.workload.Group;
import io.github.disruptor4j.benchmarks.workload.Rows;

/**
 * The program: without a command it lists the rows.
 */
@Command(name = "benchmarks", mixinStandardHelpOptions = true,
		description = "Compares disruptor4j with its peers. Without a command: lists the rows.",
		subcommands = { CompareCommand.class, ReportCommand.class, RunCommand.class, JmhCommand.class })
public final class Benchmarks implements Runnable {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Override
	public void run() {
		PrintWriter out = this.spec.commandLine().getOut();
		for (Group group : Group.values()) {
			out.printf("%n%s: %s%n", group.label(), group.description());
			Rows.all()
				.stream()
				.filter((row) -> row.group() == group)
				.forEach((row) -> out.printf("  %-28s %s%n", row.name(), String.join(", ", row.engines())));
		}
		out.flush();
	}

	/**
	 * Start the program.
	 * @param args the command line
	 */
	public static void main(String[] args) {
		System.exit(new CommandLine(new Benchmarks()).execute(args));
	}

}
