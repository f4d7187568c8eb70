package io.github.disruptor4j.benchmarks.measure;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

import io.github.disruptor4j.benchmarks.workload.Row;

/**
 * Measures one engine in a JVM of its own, started with this JVM's class path.
 */
public final class ChildJvm {

	private static final long TIMEOUT_MINUTES = 10;

	private static final JsonMapper JSON = JsonMapper.shared();

	private final String java;

	private final String mainClass;

	private final List<String> jvmArguments;

	/**
	 * Create a runner.
	 * @param java the program that starts a JVM
	 * @param mainClass what to start; it must know the {@code run} command
	 * @param jvmArguments options of the JVM, the same for every engine
	 */
	public ChildJvm(Path java, String mainClass, List<String> jvmArguments) {
		this.java = java.toString();
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
		Path folder = Files.createTempDirectory("benchmark");
		Path result = folder.resolve("result.json");
		try {
			List<String> command = command(row, engine, plan, result, classPath(engine, folder));
			Process process = new ProcessBuilder(command).inheritIO().start();
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
			FileSystemUtils.deleteRecursively(folder);
		}
	}

	// A peer whose classes have the names of another's comes first on its own class path.
	private static String classPath(String engine, Path folder) throws IOException {
		String classPath = System.getProperty("java.class.path");
		try (InputStream jar = ChildJvm.class.getResourceAsStream("/peers/%s.jar".formatted(engine))) {
			if (jar == null) {
				return classPath;
			}
			Path file = folder.resolve("peer.jar");
			Files.copy(jar, file);
			return file + File.pathSeparator + classPath;
		}
	}

	private List<String> command(Row row, String engine, RoundPlan plan, Path result, String classPath) {
		List<String> command = new ArrayList<>();
		command.add(this.java);
		command.addAll(this.jvmArguments);
		command.addAll(List.of("-cp", classPath, this.mainClass, "run"));
		command.addAll(List.of(row.name(), engine, result.toString()));
		command.addAll(List.of("--warmups", Integer.toString(plan.warmups())));
		command.addAll(List.of("--rounds", Integer.toString(plan.rounds())));
		command.addAll(List.of("--round-millis", Integer.toString(plan.millis())));
		return command;
	}

}
