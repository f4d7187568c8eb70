package io.github.disruptor4j.benchmarks.measure;

/**
 * What a figure means.
 */
public enum Metric {

	/**
	 * Events per second.
	 */
	THROUGHPUT("throughput", "M/s", 1e-6, true),

	/**
	 * The round trip that half of all are faster than.
	 */
	P50("p50", "µs", 1e-3, false),

	/**
	 * The round trip that 99 % of all are faster than.
	 */
	P99("p99", "µs", 1e-3, false),

	/**
	 * The round trip that 99.9 % of all are faster than.
	 */
	P999("p99.9", "µs", 1e-3, false),

	/**
	 * Processor time of the busiest of the threads in question over wall-clock time.
	 */
	CPU("cpu", "% of a core", 100, false),

	/**
	 * Bytes that the producer's thread allocates for an event.
	 */
	PRODUCER_ALLOCATION("producer", "B/event", 1, false),

	/**
	 * Bytes that the consumers' threads allocate for an event.
	 */
	CONSUMER_ALLOCATION("consumer", "B/event", 1, false),

	/**
	 * Time from the first line of {@code main} until the application is up.
	 */
	START_UP("start-up", "ms", 1e-6, false);

	private final String label;

	private final String unit;

	private final double scale;

	private final boolean moreIsBetter;

	Metric(String label, String unit, double scale, boolean moreIsBetter) {
		this.label = label;
		this.unit = unit;
		this.scale = scale;
		this.moreIsBetter = moreIsBetter;
	}

	/**
	 * Return how reports call this metric.
	 * @return the label
	 */
	public String label() {
		return this.label;
	}

	/**
	 * Return the unit that reports use.
	 * @return the unit
	 */
	public String unit() {
		return this.unit;
	}

	/**
	 * Return a figure in the unit that reports use.
	 * @param value the figure as measured: events per second, nanoseconds, bytes, or a
	 * part of a core
	 * @return the figure in {@link #unit()}
	 */
	public double scaled(double value) {
		return value * this.scale;
	}

	/**
	 * Return whether more is better.
	 * @return {@code true} if it is, {@code false} if less is better
	 */
	public boolean moreIsBetter() {
		return this.moreIsBetter;
	}

}
