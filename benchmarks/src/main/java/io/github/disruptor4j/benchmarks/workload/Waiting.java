package io.github.disruptor4j.benchmarks.workload;

/**
 * How consumers wait, in the words every engine of this family knows.
 */
public enum Waiting {

	/**
	 * Parks until signalled.
	 */
	BLOCKING("blocking"),

	/**
	 * Spins, then yields.
	 */
	YIELDING("yielding"),

	/**
	 * Spins and nothing else.
	 */
	BUSY_SPIN("busy-spin"),

	/**
	 * Spins, yields, then sleeps in short naps.
	 */
	SLEEPING("sleeping");

	private final String label;

	Waiting(String label) {
		this.label = label;
	}

	/**
	 * Return how rows call this way of waiting.
	 * @return the label
	 */
	public String label() {
		return this.label;
	}

}
