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
	 * Consumers that share the events.
	 */
	WORKERS("workers", false, "one producer, three consumers of which each takes some of the events"),

	/**
	 * Several rings in one JVM.
	 */
	POLLUTED("polluted", false, "eight rings with different handlers, wait strategies and kinds in one JVM"),

	/**
	 * The physical reference.
	 */
	FLOOR("floor", false,
			"hand-written loops without an engine: over a long[] with one release store per 64 values, and over events"),

	/**
	 * Round trips.
	 */
	LATENCY("latency", false, "ping-pong over two rings; time from a publication to the answer's arrival"),

	/**
	 * Processor time.
	 */
	CPU("cpu", false, "processor time of a thread that waits"),

	/**
	 * From bean to bean.
	 */
	SPRING("spring", false,
			"from a publishing bean to a consuming bean, against the engine alone and Spring's other ways"),

	/**
	 * Garbage.
	 */
	ALLOCATION("allocation", false, "bytes allocated per event"),

	/**
	 * Time to start.
	 */
	START_UP("start-up", false, "start of an application with 0 to 100 rings, and of the same without the starter");

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
