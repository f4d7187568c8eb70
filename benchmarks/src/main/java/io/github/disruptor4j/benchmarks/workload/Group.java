package io.github.disruptor4j.benchmarks.workload;

/**
 * What rows are listed, chosen and charted under.
 */
public enum Group {

	/**
	 * One producer, one consumer.
	 */
	UNICAST("unicast", true, "one producer, one consumer"),

	/**
	 * Several producers, one consumer.
	 */
	MULTI_PRODUCER("multi-producer", true, "a ring that several threads may publish to, one consumer"),

	/**
	 * One consumer after the other.
	 */
	PIPELINE("pipeline", true, "one producer, three consumers, each after the one before"),

	/**
	 * Consumers side by side.
	 */
	MULTICAST("multicast", true, "one producer, three consumers side by side"),

	/**
	 * Side by side, then joined.
	 */
	DIAMOND("diamond", true, "one producer, two consumers side by side, a third after both"),

	/**
	 * Several rings in one JVM.
	 */
	POLLUTED("polluted", false, "eight rings with different handlers, wait strategies and kinds in one JVM"),

	/**
	 * The physical reference.
	 */
	FLOOR("floor", false,
			"a hand-written loop over a long[], one release store per 64 values: what the machine can do"),

	/**
	 * Round trips.
	 */
	LATENCY("latency", false, "ping-pong over two rings; time from a publication to the answer's arrival"),

	/**
	 * Processor time.
	 */
	CPU("cpu", false, "processor time of a thread that waits");

	private final String label;

	private final boolean headline;

	private final String description;

	Group(String label, boolean headline, String description) {
		this.label = label;
		this.headline = headline;
		this.description = description;
	}

	/**
	 * Return how the command line and reports call this group.
	 * @return the label
	 */
	public String label() {
		return this.label;
	}

	/**
	 * Return whether the group's rows count for the geometric mean.
	 * @return whether they do
	 */
	public boolean headline() {
		return this.headline;
	}

	/**
	 * Return what the group's rows have in common.
	 * @return a line of text
	 */
	public String description() {
		return this.description;
	}

}
