package io.github.disruptor4j.boot.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.spring.consumer.FailureAction;
import io.github.disruptor4j.spring.ring.RejectionReason;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keeps the tables of meters and tags in the documentation equal to {@link RingMeter} and
 * {@link RingMeterTag}. When this fails, the file under {@code target} is the right one.
 */
class RingMeterDocumentationTests {

	private static final Path DOCUMENTED = Path.of("..", "docs", "src", "docs", "asciidoc", "includes", "meters.adoc");

	private static final Path RENDERED = Path.of("target", "meters.adoc");

	@Test
	void shouldBeWhatTheDocumentationSays() throws IOException {
		String rendered = render();
		Files.createDirectories(RENDERED.getParent());
		Files.writeString(RENDERED, rendered);
		assertThat(DOCUMENTED).content().as("Copy %s to %s", RENDERED, DOCUMENTED).isEqualTo(rendered);
	}

	@Test
	void shouldHaveReasonsAndActionsThatExist() {
		assertThat(RingMeterTag.REASON.getDescription())
			.contains(Arrays.stream(RejectionReason.values()).map(TagValues::of).toList());
		assertThat(RingMeterTag.ACTION.getDescription())
			.contains(Arrays.stream(FailureAction.values()).map(TagValues::of).toList());
	}

	private static String render() {
		StringBuilder text = new StringBuilder("""
				// Rendered from RingMeter and RingMeterTag, and held equal to them by RingMeterDocumentationTests.
				[cols="3,1,1,2,4",options="header"]
				|===
				| Meter | Type | Unit | Tags | What it tells

				""");
		for (RingMeter meter : RingMeter.values()) {
			text.append("| `%s` | %s | %s | %s | %s\n".formatted(meter.getName(),
					meter.getType().name().toLowerCase(Locale.ROOT).replace('_', ' '), unit(meter), tags(meter),
					meter.getDescription()));
		}
		text.append("""
				|===

				[cols="1,4",options="header"]
				|===
				| Tag | What it tells

				""");
		for (RingMeterTag tag : RingMeterTag.values()) {
			text.append("| `%s` | %s\n".formatted(tag.asString(), tag.getDescription()));
		}
		return text.append("|===\n").toString();
	}

	private static String unit(RingMeter meter) {
		return switch (meter.getType()) {
			case TIMER -> "time";
			default -> (meter.getBaseUnit() != null) ? meter.getBaseUnit() : "";
		};
	}

	private static String tags(RingMeter meter) {
		return Arrays.stream(meter.getKeyNames())
			.map((key) -> "`" + key.asString() + "`")
			.collect(Collectors.joining(", "));
	}

}
