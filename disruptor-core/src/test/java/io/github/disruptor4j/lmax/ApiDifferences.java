package io.github.disruptor4j.lmax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The differences from LMAX that are meant to be, each with its reason. Kept in a text
 * file: a line that begins with {@code #} gives the reason for the lines after it, a line
 * that begins with {@code +} is something that only we have, one with {@code -} something
 * that only LMAX has.
 */
final class ApiDifferences {

	private final Map<String, String> reasons = new LinkedHashMap<>();

	/**
	 * Reads the list.
	 * @param resource the file beside this class
	 * @return the differences
	 */
	static ApiDifferences read(String resource) {
		ApiDifferences differences = new ApiDifferences();
		try (InputStream stream = ApiDifferences.class.getResourceAsStream(resource);
				BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			differences.parse(reader.lines().toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return differences;
	}

	private void parse(List<String> lines) {
		String reason = null;
		for (String line : lines) {
			if (line.startsWith("# ")) {
				reason = line.substring(2);
			}
			else if (!line.isBlank()) {
				if (reason == null || !line.matches("[+-] .+")) {
					throw new IllegalStateException("Not a difference with a reason: " + line);
				}
				if (this.reasons.put(line, reason) != null) {
					throw new IllegalStateException("Listed twice: " + line);
				}
			}
		}
	}

	Map<String, String> reasons() {
		return this.reasons;
	}

	/**
	 * Groups the differences by their reason.
	 * @return the differences by reason, in the order of the file
	 */
	Map<String, List<String>> byReason() {
		return this.reasons.keySet()
			.stream()
			.collect(Collectors.groupingBy(this.reasons::get, LinkedHashMap::new, Collectors.toList()));
	}

}
