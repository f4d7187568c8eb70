package io.github.disruptor4j.benchmarks.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.disruptor4j.benchmarks.engine.Engines;
import io.github.disruptor4j.benchmarks.workload.Group;
import io.github.disruptor4j.benchmarks.workload.Measurement;
import io.github.disruptor4j.benchmarks.workload.Producing;
import io.github.disruptor4j.benchmarks.workload.Row;
import io.github.disruptor4j.benchmarks.workload.Rows;
import io.github.disruptor4j.benchmarks.workload.Topology;
import io.github.disruptor4j.benchmarks.workload.Waiting;
import io.github.disruptor4j.benchmarks.workload.Workload;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every engine runs every kind of workload on a ring so small that it laps all the time.
 */
class RoundsTests {

	private static final int RING_SIZE = 64;

	private static final Workload UNICAST = new Workload(Topology.UNICAST, Producing.alone(), Waiting.BLOCKING)
		.withRingSize(RING_SIZE);

	private static final RoundPlan PLAN = new RoundPlan(1, 2, 5);

	@ParameterizedTest
	@MethodSource("workloads")
	void shouldRunAndCheckEveryRound(String engine, Workload workload) {
		Row row = row(Measurement.THROUGHPUT, workload);
		MeasuredRun run = new Rounds(row, PLAN).run(Engines.create(engine));
		assertThat(run.engine()).isEqualTo(engine);
		assertThat(run.row()).isEqualTo(row.name());
		assertThat(run.values().get(Metric.THROUGHPUT)).hasSize(PLAN.rounds())
			.allSatisfy((value) -> assertThat(value).isPositive());
		assertThat(run.eventsPerRound() % workload.producing().batch()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "disruptor4j", "lmax", "synchronous-queue" })
	void shouldMeasureRoundTrips(String engine) {
		MeasuredRun run = new Rounds(row(Measurement.ROUND_TRIP, UNICAST), PLAN).run(Engines.create(engine));
		assertThat(run.values()).containsOnlyKeys(Metric.P50, Metric.P99, Metric.P999);
		assertThat(run.median(Metric.P50)).isPositive().isLessThanOrEqualTo(run.median(Metric.P99));
		assertThat(run.median(Metric.P99)).isLessThanOrEqualTo(run.median(Metric.P999));
	}

	@ParameterizedTest
	@ValueSource(strings = { "disruptor4j", "lmax" })
	void shouldMeasureThreadsThatWait(String engine) {
		Workload slow = UNICAST.withPause(Duration.ofMillis(1));
		Workload chain = new Workload(Topology.CHAIN, Producing.alone(), Waiting.BLOCKING).withRingSize(RING_SIZE)
			.withPause(Duration.ofMillis(1));
		assertThat(List.of(row(Measurement.IDLE_CPU, UNICAST), row(Measurement.PRODUCER_CPU, slow),
				row(Measurement.CONSUMER_CPU, chain)))
			.allSatisfy((row) -> assertThat(new Rounds(row, PLAN).run(Engines.create(engine)).median(Metric.CPU))
				.isNotNegative()
				.isLessThan(2));
	}

	@ParameterizedTest
	@ValueSource(strings = { "disruptor4j", "lmax", "spring" })
	void shouldMeasureAllocation(String engine) {
		MeasuredRun run = new Rounds(row(Measurement.ALLOCATION, UNICAST), PLAN).run(Engines.create(engine));
		assertThat(run.values()).containsOnlyKeys(Metric.PRODUCER_ALLOCATION, Metric.CONSUMER_ALLOCATION);
	}

	@Test
	void shouldSeeWhatAnExecutorAllocates() {
		MeasuredRun run = new Rounds(row(Measurement.ALLOCATION, UNICAST), PLAN)
			.run(Engines.create("async-event-listener"));
		assertThat(run.median(Metric.PRODUCER_ALLOCATION)).isGreaterThan(24);
	}

	@ParameterizedTest
	@ValueSource(strings = { "disruptor4j", "lmax" })
	void shouldServeSeveralRingsInTurn(String engine) {
		Row row = row(Measurement.THROUGHPUT, UNICAST.withRings(4));
		assertThat(new Rounds(row, PLAN).run(Engines.create(engine)).median(Metric.THROUGHPUT)).isPositive();
	}

	@ParameterizedTest
	@MethodSource("peers")
	void shouldRunEveryRowOnEveryPeer(String engine, Row row) {
		MeasuredRun run = new Rounds(row, PLAN).run(Engines.create(engine));
		assertThat(run.values()).isNotEmpty();
		assertThat(run.values().keySet()).allSatisfy((metric) -> assertThat(run.median(metric)).isNotNegative());
	}

	// What needs a JVM of its own is tested with the command line.
	static Stream<Arguments> peers() {
		return Rows.all()
			.stream()
			.filter((row) -> row.group() != Group.START_UP)
			.flatMap((row) -> row.engines()
				.stream()
				.filter((engine) -> !List.of("disruptor4j", "lmax", "lmax-3.4.4").contains(engine))
				.map((engine) -> Arguments.of(engine, row)));
	}

	private static Row row(Measurement measurement, Workload workload) {
		return new Row(workload.label(), Group.UNICAST, measurement, workload, List.of("disruptor4j", "lmax"));
	}

	static List<Arguments> workloads() {
		List<Arguments> arguments = new ArrayList<>();
		for (String engine : List.of("disruptor4j", "lmax")) {
			for (Topology topology : List.of(Topology.UNICAST, Topology.PIPELINE, Topology.MULTICAST,
					Topology.DIAMOND)) {
				add(arguments, engine, topology, Producing.alone(), Waiting.BLOCKING);
			}
			for (Waiting waiting : Waiting.values()) {
				add(arguments, engine, Topology.UNICAST, Producing.alone(), waiting);
			}
			add(arguments, engine, Topology.PARTITIONS, Producing.alone(), Waiting.YIELDING);
			add(arguments, engine, Topology.UNICAST, Producing.shared(1), Waiting.YIELDING);
			add(arguments, engine, Topology.UNICAST, Producing.shared(3), Waiting.BLOCKING);
			add(arguments, engine, Topology.UNICAST, Producing.alone().inBatchesOf(10), Waiting.YIELDING);
			add(arguments, engine, Topology.UNICAST, Producing.shared(2).inBatchesOf(10), Waiting.YIELDING);
		}
		add(arguments, "disruptor4j", Topology.WORKERS, Producing.alone(), Waiting.YIELDING);
		for (String loop : List.of("bare-loop", "bare-loop-as-often")) {
			add(arguments, loop, Topology.DIAMOND, Producing.alone(), Waiting.YIELDING);
			add(arguments, loop, Topology.UNICAST, Producing.alone().inBatchesOf(10), Waiting.YIELDING);
		}
		add(arguments, "bare-loop", Topology.UNICAST, Producing.shared(2), Waiting.YIELDING);
		return arguments;
	}

	private static void add(List<Arguments> arguments, String engine, Topology topology, Producing producing,
			Waiting waiting) {
		arguments.add(Arguments.of(engine, new Workload(topology, producing, waiting).withRingSize(RING_SIZE)));
	}

}
