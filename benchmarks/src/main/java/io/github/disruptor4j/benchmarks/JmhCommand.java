package io.github.disruptor4j.benchmarks;

import java.io.IOException;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/**
 * Hands the rest of the command line to JMH.
 */
@Command(name = "jmh",
		description = "Runs the JMH benchmarks: single-thread costs. Takes JMH's options, such as -prof gc or -h.")
final class JmhCommand implements Callable<Integer> {

	@Unmatched
	private String[] arguments = {};

	@Override
	public Integer call() throws IOException {
		org.openjdk.jmh.Main.main(this.arguments);
		return 0;
	}

}
