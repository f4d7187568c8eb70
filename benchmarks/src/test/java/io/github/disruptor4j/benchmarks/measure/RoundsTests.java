package io.github.disruptor4j.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.disruptor4j.benchmarks.engine.Engines;
import io.github.disruptor4j.benchmarks.workload.Producing;
import io.github.disruptor4j.benchmarks.workload.Row;
import io.github.disruptor4j.benchmarks.workload.Topology;
import io.github.disruptor4j.benchmarks.workload.Waiting;
import io.github.disruptor4j.benchmarks.workload.Workload;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every engine runs every kind of workload on a ring so small that it laps all the time.
 */
class RoundsTests {

	private static final int RING_SIZE = 64;

	private static final RoundPlan PLAN = new RoundPlan(1, 2, 5);

	@ParameterizedTest
	@MethodSource("workloads")
	void shouldRunAndCheckEveryRound(String engine, Workload workload) {
		Row row = new Row(workload.label(), "test", workload, List.of("disruptor4j", "lmax"));
		MeasuredRun run = new Rounds(row, PLAN).run(Engines.create(engine));
		assertThat(run.engine()).isEqualTo(engine);
		assertThat(run.row()).isEqualTo(row.name());
		assertThat(run.eventsPerSecond()).hasSize(PLAN.rounds()).allSatisfy((value) -> assertThat(value).isPositive());
		assertThat(run.eventsPerRound() % workload.producing().batch()).isZero();
	}

	static List<Arguments> workloads() {
		List<Arguments> arguments = new ArrayList<>();
		for (String engine : List.of("disruptor4j", "lmax")) {
			for (Topology topology : Topology.values()) {
				add(arguments, engine, topology, Producing.alone(), Waiting.BLOCKING);
			}
			for (Waiting waiting : Waiting.values()) {
				add(arguments, engine, Topology.UNICAST, Producing.alone(), waiting);
			}
			add(arguments, engine, Topology.UNICAST, Producing.shared(1), Waiting.YIELDING);
			add(arguments, engine, Topology.UNICAST, Producing.shared(3), Waiting.BLOCKING);
			add(arguments, engine, Topology.UNICAST, Producing.alone().inBatchesOf(10), Waiting.YIELDING);
			add(arguments, engine, Topology.UNICAST, Producing.shared(2).inBatchesOf(10), Waiting.YIELDING);
		}
		return arguments;
	}

	private static void add(List<Arguments> arguments, String engine, Topology topology, Producing producing,
			Waiting waiting) {
		arguments.add(Arguments.of(engine, new Workload(topology, producing, waiting, RING_SIZE)));
	}

}
