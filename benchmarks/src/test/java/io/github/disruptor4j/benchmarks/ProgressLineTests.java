package io.github.disruptor4j.benchmarks;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.benchmarks.measure.MeasuredRun;
import io.github.disruptor4j.benchmarks.measure.Metric;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ProgressLine}.
 */
class ProgressLineTests {

	private final StringWriter text = new StringWriter();

	private final ProgressLine progress = new ProgressLine(new PrintWriter(this.text), 4);

	@Test
	void shouldPlanTheRunsOfATurnThatDoesNotCountOnceMore() {
		measured(1);
		measured(1);
		this.progress.moved("a-row", 2, 100, 500);
		measured(1);
		assertThat(this.text.toString().lines()).satisfiesExactly((line) -> assertThat(line).startsWith("[1/4, "),
				(line) -> assertThat(line).startsWith("[2/4, 0:00 left]"),
				(line) -> assertThat(line)
					.isEqualTo("a-row: this turn does not count, the cores were 100 to 500 ns from each other"),
				(line) -> assertThat(line).startsWith("[3/6, ")
					.endsWith("a-row, pair 1 of 2: an-engine throughput 2.00 M/s"));
	}

	private void measured(int pair) {
		this.progress.measured("an-engine", pair, 2,
				new MeasuredRun("an-engine", "a-row", "a JDK", 1, Map.of(Metric.THROUGHPUT, List.of(2e6))));
	}

}
