package io.github.disruptor4j.boot.observation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keeps the tables of observations in the documentation equal to {@link RingObservation}
 * and {@link ObservationKey}. When this fails, the file under {@code target} is the right
 * one.
 */
class RingObservationDocumentationTests {

	private static final Path DOCUMENTED = Path.of("..", "docs", "src", "docs", "asciidoc", "includes",
			"observations.adoc");

	private static final Path RENDERED = Path.of("target", "observations.adoc");

	@Test
	void shouldBeWhatTheDocumentationSays() throws IOException {
		String rendered = render();
		Files.createDirectories(RENDERED.getParent());
		Files.writeString(RENDERED, rendered);
		assertThat(DOCUMENTED).content().as("Copy %s to %s", RENDERED, DOCUMENTED).isEqualTo(rendered);
	}

	private static String render() {
		StringBuilder text = new StringBuilder(
				"""
						// Rendered from RingObservation and ObservationKey, and held equal to them by RingObservationDocumentationTests.
						[cols="2,3,4",options="header"]
						|===
						| Observation | Keys | What is observed

						""");
		for (RingObservation observation : RingObservation.values()) {
			text.append("| `%s` | %s | %s\n".formatted(observation.getName(),
					Stream
						.concat(Arrays.stream(observation.getLowCardinalityKeyNames()),
								Arrays.stream(observation.getHighCardinalityKeyNames()))
						.map((key) -> "`" + key.asString() + "`")
						.collect(Collectors.joining(", ")),
					observation.getDescription()));
		}
		text.append("""
				|===

				[cols="1,4",options="header"]
				|===
				| Key | What it tells

				""");
		for (ObservationKey key : ObservationKey.values()) {
			text.append("| `%s` | %s\n".formatted(key.asString(), key.getDescription()));
		}
		return text.append("|===\n").toString();
	}

}
