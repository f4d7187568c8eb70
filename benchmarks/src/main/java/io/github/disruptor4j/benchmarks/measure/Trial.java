package io.github.disruptor4j.benchmarks.measure;

import java.util.List;
import java.util.Map;

/**
 * Something that is run round by round and measured.
 */
interface Trial extends AutoCloseable {

	/**
	 * Run a round and check what came out.
	 * @param first the lowest value of the round
	 * @param events number of events
	 * @return how long it took, in nanoseconds
	 */
	long run(long first, long events);

	/**
	 * Drop the figures of the rounds so far; called after the warm-up.
	 */
	void forget();

	/**
	 * Return the figures.
	 * @return by metric, one figure per round since {@link #forget()} or one over all of
	 * them
	 */
	Map<Metric, List<Double>> values();

	@Override
	void close();

}
