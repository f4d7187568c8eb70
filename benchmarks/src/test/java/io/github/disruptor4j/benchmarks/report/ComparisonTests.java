package io.github.disruptor4j.benchmarks.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.benchmarks.measure.MeasuredRun;
import io.github.disruptor4j.benchmarks.measure.Metric;
import io.github.disruptor4j.benchmarks.measure.PairedRuns;
import io.github.disruptor4j.benchmarks.measure.RoundPlan;
import io.github.disruptor4j.benchmarks.workload.Row;
import io.github.disruptor4j.benchmarks.workload.Rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class ComparisonTests {

	private static final Row YIELDING = Rows.named("unicast-yielding");

	private static final RoundPlan PLAN = new RoundPlan(1, 1, 1);

	private static final Row BLOCKING = Rows.named("unicast-blocking");

	@Test
	void shouldTakeRatiosPairByPair() {
		RowResult result = RowResult.of(YIELDING, PLAN,
				throughput(List.of(40e6, 20e6, 90e6), List.of(10e6, 10e6, 30e6)));
		assertThat(result.metrics()).singleElement().satisfies((metric) -> {
			assertThat(metric.ratios()).containsExactly(new Ratio("lmax", 3, 2, 4));
			assertThat(metric.medians()).containsExactly(Map.entry("disruptor4j", 40e6), Map.entry("lmax", 10e6));
		});
	}

	@Test
	void shouldSayThatNothingAndNothingAreTheSame() {
		assertThat(Ratio.of("lmax", List.of(0.0), List.of(0.0))).isEqualTo(new Ratio("lmax", 1, 1, 1));
	}

	@Test
	void shouldSumUpRowsByTheirGeometricMeanAndTheWorst() {
		Comparison comparison = comparison();
		assertThat(comparison.summaries()).singleElement().satisfies((summary) -> {
			assertThat(summary.against()).isEqualTo("lmax");
			assertThat(summary.rows()).isEqualTo(2);
			assertThat(summary.geometricMean()).isCloseTo(4, within(1e-9));
			assertThat(summary.worst()).isCloseTo(2, within(1e-9));
			assertThat(summary.worstRow()).isEqualTo("unicast-blocking");
		});
	}

	@Test
	void shouldPrintATableWithTheMachineAndAllRatios() {
		assertThat(TextReport.of(comparison())).contains("A processor, 2 cores", "-Xmx512m")
			.containsPattern("unicast-yielding +disruptor4j +80.00 M/s")
			.containsPattern("lmax +10.00 M/s +8.00 +8.00 +8.00")
			.contains("against lmax: geometric mean 4.00 over 2 rows, worst 2.00 (unicast-blocking)");
	}

	@Test
	void shouldSayHowFarTheCoresWereFromEachOther() {
		assertThat(TextReport.of(comparison())).contains(
				"From core to core and back took 110 to 110 ns; 2 of 4 turns were run again because that changed within them.");
	}

	@Test
	void shouldSayForEachRowOfTheGuideHowFarTheCoresWereFromEachOther() {
		assertThat(AsciiDocReport.of(comparison(), Map.of()).lines()).contains(
				"|unicast-yielding |disruptor4j |80.00 M/s | | |1 |110 to 110 ns",
				"|unicast-yielding |lmax |10.00 M/s |8.00 |8.00 to 8.00 |1 |");
	}

	@Test
	void shouldSayWhichFiguresAreReached() {
		assertThat(TextReport.of(comparison())).containsPattern("worst row +≥ 1.30 +2.00: reached")
			.containsPattern("unicast-yielding ÷ LMAX 4.0.0 +≥ 7.00 +8.00: reached")
			.containsPattern("unicast-blocking ÷ LMAX 4.0.0 +≥ 10.00 +2.00: not reached")
			.containsPattern("idle consumer, default strategy +≤ 0.10 % of a core +not measured");
	}

	@Test
	void shouldTakeTheLaterOfTwoResultsOfARowAndKeepTheOrderOfTheList() {
		Comparison first = comparison(RowResult.of(BLOCKING, PLAN, throughput(List.of(20e6), List.of(10e6))));
		Comparison second = comparison(RowResult.of(YIELDING, PLAN, throughput(List.of(80e6), List.of(10e6))),
				RowResult.of(BLOCKING, PLAN, throughput(List.of(50e6), List.of(10e6))));
		Comparison both = first.with(second);
		assertThat(both.rows()).extracting(RowResult::row).containsExactly("unicast-yielding", "unicast-blocking");
		assertThat(both.summaries()).extracting(Summary::worst).containsExactly(5.0);
	}

	@Test
	void shouldRefuseToMixMachines() {
		Comparison other = Comparison.of(new Machine("Another", 4, "A system", "A JDK"), List.of("-Xmx512m"),
				List.of());
		assertThatIllegalArgumentException().isThrownBy(() -> comparison().with(other))
			.withMessageContaining("Another");
	}

	private static Comparison comparison(RowResult... rows) {
		return Comparison.of(new Machine("A processor", 2, "A system", "A JDK"), List.of("-Xmx512m"), List.of(rows));
	}

	private static Comparison comparison() {
		return Comparison.of(new Machine("A processor", 2, "A system", "A JDK"), List.of("-Xmx512m"),
				List.of(RowResult.of(YIELDING, PLAN, throughput(List.of(80e6), List.of(10e6))),
						RowResult.of(BLOCKING, PLAN, throughput(List.of(20e6), List.of(10e6)))));
	}

	private static PairedRuns throughput(List<Double> own, List<Double> lmax) {
		Map<String, List<MeasuredRun>> throughput = new LinkedHashMap<>();
		throughput.put("disruptor4j", own.stream().map((value) -> run("disruptor4j", value)).toList());
		throughput.put("lmax", lmax.stream().map((value) -> run("lmax", value)).toList());
		return new PairedRuns(throughput, Collections.nCopies(own.size(), 110.0), 1);
	}

	private static MeasuredRun run(String engine, double eventsPerSecond) {
		return new MeasuredRun(engine, "row", "A JDK", 1, Map.of(Metric.THROUGHPUT, List.of(eventsPerSecond)));
	}

}
