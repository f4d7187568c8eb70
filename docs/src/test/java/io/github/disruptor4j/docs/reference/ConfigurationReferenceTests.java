package io.github.disruptor4j.docs.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link ConfigurationReference}.
 */
class ConfigurationReferenceTests {

	private static final Path SOURCE = Path.of("..", "disruptor-spring-boot-autoconfigure", "src", "main", "java", "io",
			"github", "disruptor4j", "boot", "autoconfigure", "DisruptorProperties.java");

	@Test
	void shouldListEveryKindOfProperty() throws IOException {
		String text = new ConfigurationReference(RecordDescriptions.parse(Files.readString(SOURCE))).render();
		assertThat(text).contains("| `+disruptor.enabled+` | `+Boolean+` | `+true+` | Whether rings are created.")
			.contains(
					"| `+disruptor.defaults.buffer-size+` | `+Integer+` | `+1024+` | Number of slots, a power of two.")
			.contains("| `+disruptor.rings.<ring>.buffer-size+` | `+Integer+` | that of `+disruptor.defaults.…+`"
					+ " | Number of slots, a power of two.")
			.contains("| `+disruptor.rings.<ring>.consumers.<consumer>.after+` | `+List<String>+` |  | Names of the"
					+ " consumers of the same ring that handle an event before this one.")
			.contains("`+management.endpoint.disruptor.access+`");
	}

	@Test
	void shouldRefuseAPropertyWithoutADescription() {
		RecordDescriptions none = RecordDescriptions.parse("");
		assertThatIllegalStateException().isThrownBy(() -> new ConfigurationReference(none).render())
			.withMessageContaining("Ring does not describe");
	}

}
