package io.github.disruptor4j.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.benchmarks.measure.Metric;
import io.github.disruptor4j.benchmarks.measure.Statistics;
import io.github.disruptor4j.benchmarks.workload.Group;

/**
 * The figures that this project set out to reach, as in its performance plan.
 */
final class Targets {

	private static final String LMAX = "lmax";

	/** What rounding leaves of the few objects a round itself makes. */
	private static final double NO_BYTES = 0.005;

	private final List<RowResult> rows;

	private Targets(List<RowResult> rows) {
		this.rows = rows;
	}

	static List<Target> of(List<RowResult> rows) {
		Targets targets = new Targets(rows);
		List<Target> all = new ArrayList<>();
		targets.addThroughput(all);
		targets.addWaiting(all);
		targets.addSpring(all);
		return List.copyOf(all);
	}

	private void addThroughput(List<Target> all) {
		Summary summary = Summary.of(this.rows)
			.stream()
			.filter((each) -> each.against().equals(LMAX))
			.findFirst()
			.orElse(null);
		all.add(Target.atLeast("throughput ÷ LMAX 4.0.0, geometric mean", 6,
				(summary != null) ? summary.geometricMean() : null));
		all.add(Target.atLeast("throughput ÷ LMAX 4.0.0, worst row", 1.3, (summary != null) ? summary.worst() : null));
		all.add(Target.atLeast("unicast-yielding ÷ LMAX 4.0.0", 7, ratio("unicast-yielding", LMAX)));
		all.add(Target.atLeast("unicast-blocking ÷ LMAX 4.0.0", 10, ratio("unicast-blocking", LMAX)));
		all.add(Target.atLeast("multi-1p-yielding ÷ LMAX 4.0.0", 6, ratio("multi-1p-yielding", LMAX)));
		all.add(Target.atLeast("pipeline-blocking ÷ LMAX 4.0.0", 8, ratio("pipeline-blocking", LMAX)));
	}

	private void addWaiting(List<Target> all) {
		for (Metric metric : List.of(Metric.P50, Metric.P99)) {
			all.add(Target.atMost("ping-pong %s ÷ LMAX 4.0.0, worst row".formatted(metric.label()), 1, "",
					worst(Group.LATENCY, (row) -> ratio(row.row(), metric, LMAX))));
		}
		all.add(cpu("idle consumer, default strategy", 0.1, "cpu-idle-blocking"));
		all.add(cpu("blocking consumer behind a slow parent", 1, "cpu-slow-parent"));
		all.add(cpu("producer on a full ring", 1, "cpu-full-ring"));
		for (Metric metric : List.of(Metric.PRODUCER_ALLOCATION, Metric.CONSUMER_ALLOCATION)) {
			all.add(Target.atMost("allocation by the %s, engine and Spring path".formatted(metric.label()), NO_BYTES,
					metric.unit(), worst(Group.ALLOCATION, (row) -> own(row.row(), metric))));
		}
	}

	private void addSpring(List<Target> all) {
		all.add(Target.atLeast("Spring path ÷ engine, blocking", 0.95, ratio("spring-blocking", "disruptor4j")));
		all.add(Target.atLeast("Spring path ÷ engine, yielding", 0.95, ratio("spring-yielding", "disruptor4j")));
		all.add(Target.atLeast("Spring path ÷ @Async @EventListener", 50,
				ratio("spring-blocking", "async-event-listener")));
		all.add(Target.atMost("start-up added by the starter with one ring", 30, Metric.START_UP.unit(),
				addedByStarter()));
	}

	private Target cpu(String what, double bound, String row) {
		return Target.atMost(what, bound, Metric.CPU.unit(), own(row, Metric.CPU));
	}

	private @Nullable Double addedByStarter() {
		MetricResult result = find("start-up-1", Metric.START_UP);
		List<Double> with = (result != null) ? result.values().get("spring") : null;
		List<Double> without = (result != null) ? result.values().get("no-starter") : null;
		if (with == null || without == null) {
			return null;
		}
		return Metric.START_UP.scaled(Statistics
			.median(IntStream.range(0, with.size()).mapToObj((pair) -> with.get(pair) - without.get(pair)).toList()));
	}

	private @Nullable Double worst(Group group, Function<RowResult, @Nullable Double> figure) {
		Double worst = null;
		for (RowResult row : this.rows) {
			Double value = (row.group() == group) ? figure.apply(row) : null;
			if (value != null && (worst == null || value > worst)) {
				worst = value;
			}
		}
		return worst;
	}

	private @Nullable Double own(String row, Metric metric) {
		MetricResult result = find(row, metric);
		return (result != null) ? metric.scaled(result.medians().values().iterator().next()) : null;
	}

	private @Nullable Double ratio(String row, String against) {
		return ratio(row, Metric.THROUGHPUT, against);
	}

	private @Nullable Double ratio(String row, Metric metric, String against) {
		MetricResult result = find(row, metric);
		if (result == null) {
			return null;
		}
		return result.ratios()
			.stream()
			.filter((ratio) -> ratio.against().equals(against))
			.map(Ratio::median)
			.findFirst()
			.orElse(null);
	}

	private @Nullable MetricResult find(String row, Metric metric) {
		return this.rows.stream()
			.filter((result) -> result.row().equals(row))
			.flatMap((result) -> result.metrics().stream())
			.filter((result) -> result.metric() == metric)
			.findFirst()
			.orElse(null);
	}

}
