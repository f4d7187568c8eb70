package io.github.disruptor4j.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where a comparison ran.
 *
 * @param processor model of the processor
 * @param cores number of processors the JVM sees
 * @param system operating system and its version
 * @param jdk name and version of the JVM
 */
public record Machine(String processor, int cores, String system, String jdk) {

	private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

	/**
	 * Return this machine.
	 * @param jdk name and version of the JVM that measured
	 * @return the machine
	 */
	public static Machine current(String jdk) {
		return new Machine(processorModel(), Runtime.getRuntime().availableProcessors(), System.getProperty("os.name")
				+ " " + System.getProperty("os.version") + " " + System.getProperty("os.arch"), jdk);
	}

	private static String processorModel() {
		if (!Files.isReadable(CPU_INFO)) {
			return "unknown processor";
		}
		try (Stream<String> lines = Files.lines(CPU_INFO)) {
			return lines.filter((line) -> line.startsWith("model name"))
				.map((line) -> line.substring(line.indexOf(':') + 1).trim())
				.findFirst()
				.orElse("unknown processor");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return the JDK's feature release.
	 * @return a number such as 17, or the JVM's name if it has none
	 */
	String feature() {
		String version = this.jdk.substring(this.jdk.lastIndexOf(' ') + 1);
		try {
			return Integer.toString(Runtime.Version.parse(version).feature());
		}
		catch (IllegalArgumentException ex) {
			return version;
		}
	}

}
