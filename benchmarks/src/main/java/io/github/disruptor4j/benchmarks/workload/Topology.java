package io.github.disruptor4j.benchmarks.workload;

import java.util.List;

/**
 * The graph of consumers behind one ring.
 */
public enum Topology {

	/**
	 * One consumer.
	 */
	UNICAST("unicast"),

	/**
	 * Two consumers, one after the other.
	 */
	CHAIN("chain"),

	/**
	 * Three consumers, each after the one before.
	 */
	PIPELINE("pipeline"),

	/**
	 * Three consumers side by side.
	 */
	MULTICAST("multicast"),

	/**
	 * Two consumers side by side and a third after both.
	 */
	DIAMOND("diamond"),

	/**
	 * Three consumers that share the events, each taking the next one.
	 */
	WORKERS("workers"),

	/**
	 * Three consumers that share the events by key: those of a key go to the same one.
	 */
	PARTITIONS("partitions");

	private final String label;

	Topology(String label) {
		this.label = label;
	}

	/**
	 * Return how rows call this topology.
	 * @return the label
	 */
	public String label() {
		return this.label;
	}

	/**
	 * Return per consumer the numbers of the consumers it follows; a consumer is listed
	 * after its parents.
	 * @return the parents, by consumer
	 */
	public List<List<Integer>> parents() {
		return switch (this) {
			case UNICAST -> List.of(List.of());
			case CHAIN -> List.of(List.of(), List.of(0));
			case PIPELINE -> List.of(List.of(), List.of(0), List.of(1));
			case MULTICAST, WORKERS, PARTITIONS -> List.of(List.of(), List.of(), List.of());
			case DIAMOND -> List.of(List.of(), List.of(), List.of(0, 1));
		};
	}

	/**
	 * Return the number of consumers.
	 * @return the number of consumers
	 */
	public int consumers() {
		return parents().size();
	}

	/**
	 * Return whether an event goes to one of the consumers, not to all.
	 * @return whether consumers share the events
	 */
	public boolean shared() {
		return this == WORKERS || this == PARTITIONS;
	}

}
