package io.github.disruptor4j.benchmarks.workload;

/**
 * What every engine in a row runs: the same ring, events, graph and waiting.
 *
 * @param topology graph of consumers
 * @param producing how events come in
 * @param waiting how consumers wait
 * @param ringSize number of slots, a power of two
 */
public record Workload(Topology topology, Producing producing, Waiting waiting, int ringSize) {

	/**
	 * Ring size of rows that don't say another.
	 */
	public static final int DEFAULT_RING_SIZE = 64 * 1024;

	public Workload {
		if (Integer.bitCount(ringSize) != 1) {
			throw new IllegalArgumentException("The ring size must be a power of two, not " + ringSize);
		}
	}

	public Workload(Topology topology, Producing producing, Waiting waiting) {
		this(topology, producing, waiting, DEFAULT_RING_SIZE);
	}

	/**
	 * Return the name of the row that measures this workload.
	 * @return a name such as {@code unicast-yielding} or
	 * {@code multi-2p-blocking-batch10}
	 */
	public String label() {
		StringBuilder label = new StringBuilder(
				(this.producing.shared()) ? "multi-%dp".formatted(this.producing.producers()) : this.topology.label());
		if (this.producing.shared() && this.topology != Topology.UNICAST) {
			label.append('-').append(this.topology.label());
		}
		label.append('-').append(this.waiting.label());
		if (this.producing.batch() > 1) {
			label.append("-batch").append(this.producing.batch());
		}
		return label.toString();
	}

}
