package io.github.disruptor4j.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.disruptor4j.benchmarks.workload.Row;
import io.github.disruptor4j.benchmarks.workload.Rows;

import static org.assertj.core.api.Assertions.assertThat;

class BenchmarksTests {

	private final StringWriter output = new StringWriter();

	private final CommandLine commandLine = new CommandLine(new Benchmarks()).setOut(new PrintWriter(this.output))
		.setErr(new PrintWriter(this.output));

	@Test
	void shouldListTheRows() {
		assertThat(this.commandLine.execute()).isZero();
		assertThat(this.output.toString()).contains(Rows.all().stream().map(Row::name).toList());
	}

	@Test
	void shouldRefuseAnUnknownRow() {
		assertThat(this.commandLine.execute("compare", "warp")).isNotZero();
		assertThat(this.output.toString()).contains("Unknown row or group 'warp'");
	}

	@ParameterizedTest
	@CsvSource({ "workers-blocking, lmax-3.4.4", "start-up-1, no-starter" })
	void shouldCompareWithPeersThatNeedJvmsOfTheirOwn(String row, String engine, @TempDir Path folder) {
		Path json = folder.resolve("comparison.json");
		assertThat(this.commandLine.execute("compare", row, "--against", engine, "--pairs", "1", "--warmups", "1",
				"--rounds", "1", "--round-millis", "5", "--json", json.toString()))
			.isZero();
		JsonNode values = JsonMapper.shared().readTree(json.toFile()).at("/rows/0/metrics/0/values/" + engine);
		assertThat(values.at("/0").doubleValue()).isPositive();
	}

	@Test
	void shouldCompareInJvmsOfTheirOwnAndWriteJson(@TempDir Path folder) {
		Path json = folder.resolve("result").resolve("comparison.json");
		assertThat(this.commandLine.execute("compare", "unicast-blocking", "--pairs", "1", "--warmups", "1", "--rounds",
				"1", "--round-millis", "5", "--again", "--json", json.toString()))
			.isZero();
		assertThat(this.output.toString()).contains("pair 1 of 1: disruptor4j", "pair 1 of 1: lmax",
				"pair 1 of 1: disruptor4j again", "against lmax: geometric mean");
		JsonNode row = JsonMapper.shared().readTree(json.toFile()).at("/rows/0");
		assertThat(row.at("/row").stringValue()).isEqualTo("unicast-blocking");
		assertThat(row.at("/metrics/0/values/lmax/0").doubleValue()).isPositive();
		assertThat(row.at("/metrics/0/ratios")).hasSize(3);
	}

	@Test
	void shouldAppendRowsAndReportThemWithCharts(@TempDir Path folder) throws IOException {
		Path json = folder.resolve("comparison.json");
		for (String row : List.of("unicast-blocking", "ping-pong-blocking")) {
			assertThat(this.commandLine.execute("compare", row, "--against", "lmax", "--append", "--pairs", "1",
					"--warmups", "1", "--rounds", "1", "--round-millis", "5", "--json", json.toString()))
				.isZero();
		}
		Path report = folder.resolve("report");
		assertThat(this.commandLine.execute("report", "--out", report.toString(), json.toString())).isZero();
		String name = "jdk%d-%dcores".formatted(Runtime.version().feature(),
				Runtime.getRuntime().availableProcessors());
		assertThat(report.resolve("index.adoc")).content().contains("include::" + name + ".adoc[]");
		assertThat(report.resolve(name + ".adoc")).content()
			.contains("|unicast-blocking |lmax |", "|ping-pong-blocking p99 |lmax |",
					"image::results/" + name + "-latency-p50.svg");
		assertThat(report.resolve(name + "-unicast-throughput.svg")).content().contains("<svg", "fill:rgb");
	}

}
