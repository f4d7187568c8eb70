package io.github.disruptor4j.docs.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import io.micrometer.common.docs.KeyName;
import org.junit.jupiter.api.Test;

import io.github.disruptor4j.boot.metrics.RingMeter;
import io.github.disruptor4j.boot.metrics.RingMeterTag;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keeps the guide's tables of meters and tags equal to the enums that document them.
 */
class MeterTableTests {

	private static final Path CHAPTER = Path.of("src/docs/asciidoc/observability.adoc");

	@Test
	void shouldListEveryMeter() throws IOException {
		assertThat(rows("disruptor.")).containsExactlyElementsOf(Arrays.stream(RingMeter.values())
			.map((meter) -> "|`%s` |%s |%s |%s".formatted(meter.getName(), type(meter), tags(meter),
					meter.getDescription()))
			.toList());
	}

	@Test
	void shouldListEveryTag() throws IOException {
		List<String> rows = Arrays.stream(RingMeterTag.values())
			.map((tag) -> "|`%s` |%s".formatted(tag.asString(), tag.getDescription()))
			.toList();
		assertThat(Files.readAllLines(CHAPTER)).containsSubsequence(rows);
	}

	private static List<String> rows(String prefix) throws IOException {
		return Files.readAllLines(CHAPTER).stream().filter((line) -> line.startsWith("|`" + prefix)).toList();
	}

	private static String type(RingMeter meter) {
		return switch (meter.getType()) {
			case COUNTER -> "counter";
			case GAUGE -> "gauge";
			case TIMER -> "timer";
			default -> throw new IllegalStateException("No word for " + meter.getType());
		};
	}

	private static String tags(RingMeter meter) {
		return Arrays.stream(meter.getKeyNames())
			.map(KeyName::asString)
			.map("`%s`"::formatted)
			.collect(Collectors.joining(", "));
	}

}
