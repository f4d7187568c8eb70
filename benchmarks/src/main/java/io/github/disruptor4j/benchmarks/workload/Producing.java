package io.github.disruptor4j.benchmarks.workload;

/**
 * How events come in.
 *
 * @param producers number of publishing threads, at least 1
 * @param shared whether the ring is one that several threads may publish to, even if only
 * one does
 * @param batch number of events claimed and published at a time, at least 1
 */
public record Producing(int producers, boolean shared, int batch) {

	public Producing {
		if (producers < 1 || batch < 1 || (producers > 1 && !shared)) {
			throw new IllegalArgumentException("producers=%d, shared=%s, batch=%d".formatted(producers, shared, batch));
		}
	}

	/**
	 * One thread that publishes to a ring of its own.
	 * @return the description
	 */
	public static Producing alone() {
		return new Producing(1, false, 1);
	}

	/**
	 * Threads that publish to a shared ring.
	 * @param producers number of threads
	 * @return the description
	 */
	public static Producing shared(int producers) {
		return new Producing(producers, true, 1);
	}

	/**
	 * The same with several events claimed and published at a time.
	 * @param batch number of events at a time
	 * @return the description
	 */
	public Producing inBatchesOf(int batch) {
		return new Producing(this.producers, this.shared, batch);
	}

}
