package io.github.disruptor4j.benchmarks.workload;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows there are.
 */
public final class Rows {

	private static final List<String> DISRUPTORS = List.of("disruptor4j", "lmax");

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

	private static List<Row> create() {
		List<Row> rows = new ArrayList<>();
		for (Waiting waiting : List.of(Waiting.YIELDING, Waiting.BUSY_SPIN, Waiting.BLOCKING, Waiting.SLEEPING)) {
			add(rows, "unicast", Topology.UNICAST, Producing.alone(), waiting);
		}
		add(rows, "unicast", Topology.UNICAST, Producing.alone().inBatchesOf(10), Waiting.YIELDING);
		for (Waiting waiting : List.of(Waiting.YIELDING, Waiting.BLOCKING)) {
			for (int producers = 1; producers <= 3; producers++) {
				add(rows, "multi-producer", Topology.UNICAST, Producing.shared(producers), waiting);
			}
		}
		add(rows, "multi-producer", Topology.UNICAST, Producing.shared(2).inBatchesOf(10), Waiting.YIELDING);
		for (Topology topology : List.of(Topology.PIPELINE, Topology.MULTICAST, Topology.DIAMOND)) {
			add(rows, topology.label(), topology, Producing.alone(), Waiting.YIELDING);
			add(rows, topology.label(), topology, Producing.alone(), Waiting.BLOCKING);
		}
		return List.copyOf(rows);
	}

	private static void add(List<Row> rows, String group, Topology topology, Producing producing, Waiting waiting) {
		Workload workload = new Workload(topology, producing, waiting);
		rows.add(new Row(workload.label(), group, workload, DISRUPTORS));
	}

}
