package io.github.disruptor4j.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import io.github.disruptor4j.benchmarks.workload.Row;
import io.github.disruptor4j.benchmarks.workload.Rows;

/**
 * The program: without a command it lists the rows.
 */
@Command(name = "benchmarks", mixinStandardHelpOptions = true,
		description = "Compares disruptor4j with its peers. Without a command: lists the rows.",
		subcommands = { CompareCommand.class, RunCommand.class, JmhCommand.class })
public final class Benchmarks implements Runnable {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Override
	public void run() {
		for (Row row : Rows.all()) {
			this.spec.commandLine()
				.getOut()
				.printf("%-28s %-16s %s%n", row.name(), row.group(), String.join(", ", row.engines()));
		}
		this.spec.commandLine().getOut().flush();
	}

	/**
	 * Start the program.
	 * @param args the command line
	 */
	public static void main(String[] args) {
		System.exit(new CommandLine(new Benchmarks()).execute(args));
	}

}
