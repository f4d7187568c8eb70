package io.github.disruptor4j.benchmarks.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.benchmarks.workload.Row;
import io.github.disruptor4j.benchmarks.workload.Rows;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PairedComparison}.
 */
class PairedComparisonTests {

	private static final Row ROW = Objects.requireNonNull(Rows.named("unicast-yielding").against(List.of("lmax")));

	private static final RoundPlan PLAN = new RoundPlan(1, 1, 1);

	private final List<String> engines = new ArrayList<>();

	private final List<String> moves = new ArrayList<>();

	@Test
	void shouldRunEnginesInTurn() throws Exception {
		PairedRuns runs = run(2, true, 100, 101, 102, 103, 104, 105, 106, 107);
		assertThat(this.engines).containsExactly("disruptor4j", "lmax", "disruptor4j", "disruptor4j", "lmax",
				"disruptor4j");
		assertThat(runs.runs()).containsOnlyKeys("disruptor4j", "lmax", "disruptor4j again");
		assertThat(runs.coreNanos()).containsExactly(103.0, 107.0);
		assertThat(runs.repeated()).isZero();
	}

	@Test
	void shouldRunATurnAgainWithinWhichTheCoresHaveMoved() throws Exception {
		PairedRuns runs = run(2, false, 100, 100, 100, 100, 500, 500, 500, 510, 520);
		assertThat(runs.runs().get("lmax")).extracting(MeasuredRun::eventsPerRound).containsExactly(2L, 6L);
		assertThat(runs.coreNanos()).containsExactly(100.0, 520.0);
		assertThat(runs.repeated()).isOne();
		assertThat(this.moves).containsExactly("unicast-yielding 2 100 500");
	}

	@Test
	void shouldTakeWhatThereIsWhereTheCoresNeverRest() throws Exception {
		PairedRuns runs = run(1, false, 100, 500, 100, 100, 500, 100);
		assertThat(runs.coreNanos()).containsExactly(500.0);
		assertThat(runs.repeated()).isOne();
		assertThat(this.engines).hasSize(4);
	}

	private PairedRuns run(int pairs, boolean again, double... nanos) throws IOException, InterruptedException {
		Iterator<Double> distances = Arrays.stream(nanos).iterator();
		return new PairedComparison(this::measure, distances::next, PLAN, pairs, again).run(ROW, progress());
	}

	private MeasuredRun measure(Row row, String engine, RoundPlan plan) {
		this.engines.add(engine);
		return new MeasuredRun(engine, row.name(), "a JDK", this.engines.size(),
				Map.of(Metric.THROUGHPUT, List.of(1.0)));
	}

	private PairedComparison.Progress progress() {
		return new PairedComparison.Progress() {

			@Override
			public void measured(String engine, int pair, int pairs, MeasuredRun run) {
			}

			@Override
			public void moved(String row, int runs, double nearest, double farthest) {
				PairedComparisonTests.this.moves.add("%s %d %.0f %.0f".formatted(row, runs, nearest, farthest));
			}

		};
	}

}
