package io.github.disruptor4j.benchmarks.engine;

/**
 * The bean that publishes.
 */
interface SpringPublisher {

	/**
	 * Publish values, one event each.
	 * @param first the first value
	 * @param end the first value no more to publish
	 */
	void publish(long first, long end);

}
