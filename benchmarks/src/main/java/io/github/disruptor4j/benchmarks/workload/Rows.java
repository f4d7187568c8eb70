package io.github.disruptor4j.benchmarks.workload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rows there are.
 */
public final class Rows {

	/**
	 * Means all rows that count for the geometric mean.
	 */
	public static final String HEADLINE = "throughput";

	private static final List<String> DISRUPTORS = List.of("disruptor4j", "lmax");

	private static final int POLLUTING_RINGS = 8;

	private static final Duration SLOW = Duration.ofMillis(10);

	private static final int SMALL_RING = 64;

	private static final List<Row> ALL = create();

	private Rows() {
	}

	/**
	 * Return all rows, in the order they are run and reported.
	 * @return the rows
	 */
	public static List<Row> all() {
		return ALL;
	}

	/**
	 * Return the row of a name.
	 * @param name name of the row
	 * @return the row
	 * @throws IllegalArgumentException if there is no such row
	 */
	public static Row named(String name) {
		return ALL.stream()
			.filter((row) -> row.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Unknown row '%s'".formatted(name)));
	}

	/**
	 * Return the rows that are meant by some words.
	 * @param words names of rows, names of groups, or {@value #HEADLINE} for all groups
	 * that count for the geometric mean
	 * @return the rows, in the order of {@link #all()}
	 * @throws IllegalArgumentException if a word means no row
	 */
	public static List<Row> selected(List<String> words) {
		for (String word : words) {
			if (ALL.stream().noneMatch((row) -> isMeant(row, word))) {
				throw new IllegalArgumentException(
						"Unknown row or group '%s'; without a command all are listed".formatted(word));
			}
		}
		return ALL.stream().filter((row) -> words.stream().anyMatch((word) -> isMeant(row, word))).toList();
	}

	private static boolean isMeant(Row row, String word) {
		return row.name().equals(word) || row.group().label().equals(word)
				|| (HEADLINE.equals(word) && row.group().headline());
	}

	private static List<Row> create() {
		List<Row> rows = new ArrayList<>();
		addThroughput(rows);
		addWorkers(rows);
		rows.add(new Row("polluted", Group.POLLUTED, Measurement.THROUGHPUT,
				unicast(Waiting.YIELDING).withRings(POLLUTING_RINGS), DISRUPTORS));
		addFloors(rows);
		for (Waiting waiting : List.of(Waiting.YIELDING, Waiting.BUSY_SPIN, Waiting.BLOCKING)) {
			rows.add(new Row("ping-pong-" + waiting.label(), Group.LATENCY, Measurement.ROUND_TRIP, unicast(waiting),
					List.of("disruptor4j", "lmax", "synchronous-queue")));
		}
		addCpu(rows);
		addSpring(rows);
		return List.copyOf(rows);
	}

	private static void addThroughput(List<Row> rows) {
		add(rows, Group.UNICAST, Topology.UNICAST, Producing.alone(), Waiting.YIELDING, "jctools", "conversant",
				"agrona", "array-blocking-queue");
		add(rows, Group.UNICAST, Topology.UNICAST, Producing.alone(), Waiting.BUSY_SPIN, "jctools", "conversant",
				"agrona");
		add(rows, Group.UNICAST, Topology.UNICAST, Producing.alone(), Waiting.BLOCKING, "array-blocking-queue");
		add(rows, Group.UNICAST, Topology.UNICAST, Producing.alone(), Waiting.SLEEPING);
		add(rows, Group.UNICAST, Topology.UNICAST, Producing.alone().inBatchesOf(10), Waiting.YIELDING);
		for (int producers = 1; producers <= 3; producers++) {
			add(rows, Group.MULTI_PRODUCER, Topology.UNICAST, Producing.shared(producers), Waiting.YIELDING, "jctools",
					"linked-transfer-queue", "array-blocking-queue");
			add(rows, Group.MULTI_PRODUCER, Topology.UNICAST, Producing.shared(producers), Waiting.BLOCKING,
					"linked-transfer-queue", "array-blocking-queue");
		}
		add(rows, Group.MULTI_PRODUCER, Topology.UNICAST, Producing.shared(2).inBatchesOf(10), Waiting.YIELDING);
		for (Waiting waiting : List.of(Waiting.YIELDING, Waiting.BLOCKING)) {
			add(rows, Group.PIPELINE, Topology.PIPELINE, Producing.alone(), waiting);
			add(rows, Group.MULTICAST, Topology.MULTICAST, Producing.alone(), waiting);
			add(rows, Group.DIAMOND, Topology.DIAMOND, Producing.alone(), waiting);
		}
	}

	private static void addWorkers(List<Row> rows) {
		for (Waiting waiting : List.of(Waiting.YIELDING, Waiting.BLOCKING)) {
			List<String> executor = (waiting == Waiting.BLOCKING) ? List.of("executor") : List.of();
			add(rows, Group.WORKERS, new Workload(Topology.WORKERS, Producing.alone(), waiting), "disruptor4j",
					"lmax-3.4.4", executor);
			add(rows, Group.WORKERS, new Workload(Topology.PARTITIONS, Producing.alone(), waiting), "disruptor4j",
					"lmax", executor);
		}
	}

	private static void add(List<Row> rows, Group group, Topology topology, Producing producing, Waiting waiting,
			String... others) {
		add(rows, group, new Workload(topology, producing, waiting), "disruptor4j", "lmax", List.of(others));
	}

	private static void add(List<Row> rows, Group group, Workload workload, String first, String second,
			List<String> others) {
		List<String> engines = Stream.concat(Stream.of(first, second), others.stream()).toList();
		rows.add(new Row(workload.label(), group, Measurement.THROUGHPUT, workload, engines));
	}

	private static void addFloors(List<Row> rows) {
		rows.add(new Row("floor", Group.FLOOR, Measurement.THROUGHPUT, unicast(Waiting.YIELDING),
				List.of("disruptor4j", "long-array")));
		for (Topology topology : List.of(Topology.UNICAST, Topology.PIPELINE, Topology.MULTICAST, Topology.DIAMOND)) {
			addFloor(rows, topology.label(), new Workload(topology, Producing.alone(), Waiting.YIELDING), "bare-loop",
					"bare-loop-as-often");
		}
		addFloor(rows, "unicast-batch10",
				new Workload(Topology.UNICAST, Producing.alone().inBatchesOf(10), Waiting.YIELDING), "bare-loop",
				"bare-loop-as-often");
		for (int producers = 1; producers <= 2; producers++) {
			addFloor(rows, "multi-%dp".formatted(producers),
					new Workload(Topology.UNICAST, Producing.shared(producers), Waiting.YIELDING), "bare-loop");
		}
	}

	private static void addFloor(List<Row> rows, String name, Workload workload, String... loops) {
		rows.add(new Row("floor-" + name, Group.FLOOR, Measurement.THROUGHPUT, workload,
				Stream.concat(Stream.of("disruptor4j"), Stream.of(loops)).toList()));
	}

	private static void addSpring(List<Row> rows) {
		rows.add(new Row("spring-blocking", Group.SPRING, Measurement.THROUGHPUT, unicast(Waiting.BLOCKING), List
			.of("spring", "disruptor4j", "lmax", "async-event-listener", "integration-channel", "reactor-sink")));
		rows.add(new Row("spring-yielding", Group.SPRING, Measurement.THROUGHPUT, unicast(Waiting.YIELDING),
				List.of("spring", "disruptor4j", "lmax")));
		rows.add(new Row("allocation-engine", Group.ALLOCATION, Measurement.ALLOCATION, unicast(Waiting.BLOCKING),
				DISRUPTORS));
		rows.add(new Row("allocation-multi", Group.ALLOCATION, Measurement.ALLOCATION,
				new Workload(Topology.UNICAST, Producing.shared(1), Waiting.BLOCKING), DISRUPTORS));
		rows.add(new Row("allocation-spring", Group.ALLOCATION, Measurement.ALLOCATION, unicast(Waiting.BLOCKING),
				List.of("spring", "async-event-listener", "integration-channel", "reactor-sink")));
		for (int rings : new int[] { 0, 1, 10, 100 }) {
			rows.add(new Row("start-up-" + rings, Group.START_UP, Measurement.START_UP,
					unicast(Waiting.BLOCKING).withRings(rings), List.of("spring", "no-starter")));
		}
	}

	private static void addCpu(List<Row> rows) {
		for (Waiting waiting : Waiting.values()) {
			rows.add(new Row("cpu-idle-" + waiting.label(), Group.CPU, Measurement.IDLE_CPU, unicast(waiting),
					DISRUPTORS));
		}
		rows.add(new Row("cpu-slow-parent", Group.CPU, Measurement.CONSUMER_CPU, slow(Topology.CHAIN), DISRUPTORS));
		rows.add(new Row("cpu-full-ring", Group.CPU, Measurement.PRODUCER_CPU, slow(Topology.UNICAST), DISRUPTORS));
	}

	private static Workload slow(Topology topology) {
		return new Workload(topology, Producing.alone(), Waiting.BLOCKING).withPause(SLOW).withRingSize(SMALL_RING);
	}

	private static Workload unicast(Waiting waiting) {
		return new Workload(Topology.UNICAST, Producing.alone(), waiting);
	}

}
