package io.github.disruptor4j.benchmarks.workload;

import java.time.Duration;

/**
 * What every engine in a row runs: the same ring, events, graph and waiting.
 *
 * @param topology graph of consumers
 * @param producing how events come in
 * @param waiting how consumers wait
 * @param ringSize number of slots, a power of two
 * @param pause how long the first consumer sleeps on each event, 0 for not at all
 * @param rings number of rings that the producer serves in turn; with more than one each
 * has handlers of a class of its own
 */
public record Workload(Topology topology, Producing producing, Waiting waiting, int ringSize, Duration pause,
		int rings) {

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
		this(topology, producing, waiting, DEFAULT_RING_SIZE, Duration.ZERO, 1);
	}

	/**
	 * The same on a ring of another size.
	 * @param size number of slots, a power of two
	 * @return the workload
	 */
	public Workload withRingSize(int size) {
		return new Workload(this.topology, this.producing, this.waiting, size, this.pause, this.rings);
	}

	/**
	 * The same with a first consumer that sleeps on each event.
	 * @param pause how long it sleeps
	 * @return the workload
	 */
	public Workload withPause(Duration pause) {
		return new Workload(this.topology, this.producing, this.waiting, this.ringSize, pause, this.rings);
	}

	/**
	 * The same on several rings that the producer serves in turn.
	 * @param rings number of rings
	 * @return the workload
	 */
	public Workload withRings(int rings) {
		return new Workload(this.topology, this.producing, this.waiting, this.ringSize, this.pause, rings);
	}

	/**
	 * Return what one of several rings runs: the rings differ in wait strategy and in how
	 * many may publish to them.
	 * @param ring number of the ring, from 0
	 * @return the workload of that ring, which knows that it is one of several
	 */
	public Workload ofRing(int ring) {
		Waiting[] ways = { this.waiting, Waiting.BLOCKING, Waiting.SLEEPING };
		Producing kind = new Producing(1, ring % 2 == 1, this.producing.batch());
		return new Workload(this.topology, kind, ways[ring % ways.length], this.ringSize, this.pause, this.rings);
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
