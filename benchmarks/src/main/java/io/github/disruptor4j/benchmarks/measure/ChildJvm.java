package io.github.disruptor4j.benchmarks.measure;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.json.JsonMapper;

import io.github.disruptor4j.benchmarks.workload.Row;

/**
 * Measures one engine in a JVM of its own, started with this JVM's class path.
 */
public final class ChildJvm {

	private static final long TIMEOUT_MINUTES = 10;

	private static final JsonMapper JSON = JsonMapper.shared();

	private final String mainClass;

	private final List<String> jvmArguments;

	/**
	 * Create a runner.
	 * @param mainClass what to start; it must know the {@code run} command
	 * @param jvmArguments options of the JVM, the same for every engine
	 */
	public ChildJvm(String mainClass, List<String> jvmArguments) {
		this.mainClass = mainClass;
		this.jvmArguments = List.copyOf(jvmArguments);
	}

	/**
	 * Run a row on an engine and wait for the result.
	 * @param row what to run
	 * @param engine name of the engine
	 * @param plan how long
	 * @return what the child measured
	 * @throws IOException if the child cannot be started or its result not be read
	 * @throws InterruptedException if interrupted; the child is ended then
	 * @throws IllegalStateException if the child failed, which a wrong sum makes it do
	 */
	public MeasuredRun run(Row row, String engine, RoundPlan plan) throws IOException, InterruptedException {
		Path result = Files.createTempFile("benchmark", ".json");
		try {
			Process process = new ProcessBuilder(command(row, engine, plan, result)).inheritIO().start();
			try {
				if (!process.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
					throw new IllegalStateException("Row '%s' failed on engine '%s'".formatted(row.name(), engine));
				}
			}
			finally {
				process.destroyForcibly();
			}
			return JSON.readValue(result.toFile(), MeasuredRun.class);
		}
		finally {
			Files.delete(result);
		}
	}

	private List<String> command(Row row, String engine, RoundPlan plan, Path result) {
		List<String> command = new ArrayList<>();
		command.add(String.join(File.separator, System.getProperty("java.home"), "bin", "java"));
		command.addAll(this.jvmArguments);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), this.mainClass, "run"));
		command.addAll(List.of(row.name(), engine, result.toString()));
		command.addAll(List.of("--warmups", Integer.toString(plan.warmups())));
		command.addAll(List.of("--rounds", Integer.toString(plan.rounds())));
		command.addAll(List.of("--round-millis", Integer.toString(plan.millis())));
		return command;
	}

}
