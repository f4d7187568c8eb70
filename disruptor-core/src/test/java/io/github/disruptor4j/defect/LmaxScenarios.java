package io.github.disruptor4j.defect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import com.lmax.disruptor.RingBuffer;

/**
 * The scenarios on LMAX: their sources with the package's name exchanged, compiled
 * against its jar, and run in a virtual machine each.
 */
final class LmaxScenarios {

	private static final String OURS = "io.github.disruptor4j";

	private static final String THEIRS = "com.lmax.disruptor";

	private static final Path SOURCES = Path.of("src", "test", "java").resolve(folder(OURS)).resolve("defect");

	private static final Path TARGET = Path.of("target", "lmax-scenarios").toAbsolutePath();

	/** More than any scenario waits, with all its waits failing. */
	private static final long LIMIT_SECONDS = 60;

	/** How long a scenario waits before it calls it a hang. */
	private static final long PATIENCE_MILLIS = 2000;

	private boolean compiled;

	private static Path folder(String packageName) {
		return Path.of(packageName.replace('.', '/'));
	}

	/**
	 * Plays a scenario on LMAX.
	 * @param scenario the scenario
	 * @return what came of it
	 * @throws Exception if it cannot be played
	 */
	Outcome play(DefectScenario scenario) throws Exception {
		if (!this.compiled) {
			compile();
			this.compiled = true;
		}
		Path output = TARGET.resolve(scenario.name() + ".txt");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Ddefect.patience=" + PATIENCE_MILLIS, "-XX:TieredStopAtLevel=1", "-cp",
				TARGET + System.getProperty("path.separator") + jar(),
				THEIRS + ".defect." + DefectScenario.class.getSimpleName(), scenario.name())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
		if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
			process.destroyForcibly().waitFor();
			return Outcome.wrong("hangs");
		}
		List<String> lines = Files.readAllLines(output);
		if (process.exitValue() != 0) {
			throw new IllegalStateException("The scenario itself has failed: " + lines);
		}
		return Outcome.fromLine(lines.get(lines.size() - 1));
	}

	private static Path jar() throws Exception {
		return Path.of(RingBuffer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
	}

	private static void compile() throws Exception {
		Path generated = TARGET.resolve("src");
		Files.createDirectories(generated);
		List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-encoding", "UTF-8", "-d",
				TARGET.toString(), "-cp", jar().toString()));
		for (Path source : sources()) {
			String text = Files.readString(source).replace(OURS, THEIRS);
			arguments.add(Files.writeString(generated.resolve(source.getFileName()), text).toString());
		}
		int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
		if (result != 0) {
			throw new IllegalStateException("The scenarios do not compile against LMAX");
		}
	}

	private static List<Path> sources() throws IOException {
		try (Stream<Path> files = Files.list(SOURCES)) {
			return files.filter((file) -> !file.getFileName().toString().startsWith("Lmax")).sorted().toList();
		}
	}

}
