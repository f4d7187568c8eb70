package io.github.disruptor4j.stress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the README's table of stress tests equal to the tests.
 */
class StressCaseTests {

	private static final Path README = Path.of("README.md");

	private static final Path RENDERED = Path.of("target", "stress-tests.md");

	private final List<StressCase> tests = StressCase.all();

	@Test
	void shouldExerciseClassesOfTheEngine() {
		assertThat(this.tests).isNotEmpty()
			.flatExtracting(StressCase::exercises)
			.allSatisfy((name) -> assertThat(Class.forName("io.github.disruptor4j." + name)).isNotNull());
	}

	@Test
	void shouldSayInWordsWhatIsForbidden() {
		assertThat(this.tests).allSatisfy((test) -> assertThat(test.forbidden()).as(test.name()).contains(" "));
	}

	@Test
	void shouldBeWhatTheReadmeSays() throws IOException {
		StringBuilder table = new StringBuilder("| test | exercises | must never be seen |\n|---|---|---|\n");
		for (StressCase test : this.tests) {
			table.append("| `%s` | %s | %s |\n".formatted(test.name(), String.join(", ", test.exercises()),
					test.forbidden()));
		}
		Files.createDirectories(RENDERED.getParent());
		Files.writeString(RENDERED, table);
		assertThat(README).content()
			.as("Put %s between the marks in %s", RENDERED, README)
			.contains("<!-- tests -->\n" + table + "<!-- end of tests -->");
	}

}
