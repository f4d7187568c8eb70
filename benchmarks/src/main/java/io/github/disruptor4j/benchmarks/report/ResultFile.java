package io.github.disruptor4j.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Comparisons in files.
 */
public final class ResultFile {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private ResultFile() {
	}

	/**
	 * Write a comparison.
	 * @param comparison what to write
	 * @param file where to; its folder is made if there is none
	 * @throws IOException if it cannot be written
	 */
	public static void write(Comparison comparison, Path file) throws IOException {
		Path folder = file.toAbsolutePath().getParent();
		if (folder != null) {
			Files.createDirectories(folder);
		}
		JSON.writeValue(file.toFile(), comparison);
	}

	/**
	 * Read a comparison.
	 * @param file a file that {@link #write} has written
	 * @return the comparison
	 */
	public static Comparison read(Path file) {
		return JSON.readValue(file.toFile(), Comparison.class);
	}

	/**
	 * Read comparisons and put together those of the same machine and JDK.
	 * @param files files that {@link #write} has written
	 * @return the comparisons, one per machine and JDK
	 */
	public static List<Comparison> readAll(List<Path> files) {
		Map<Machine, Comparison> byMachine = new LinkedHashMap<>();
		for (Path file : files) {
			Comparison comparison = read(file);
			byMachine.merge(comparison.machine(), comparison, Comparison::with);
		}
		return new ArrayList<>(byMachine.values());
	}

}
