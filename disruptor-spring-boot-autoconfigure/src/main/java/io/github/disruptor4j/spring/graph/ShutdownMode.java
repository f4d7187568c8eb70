package io.github.disruptor4j.spring.graph;

/**
 * How a ring stops.
 *
 * @since 0.1.0
 */
public enum ShutdownMode {

	/**
	 * Every event published so far is handled first, within the shutdown timeout.
	 */
	DRAIN,

	/**
	 * Consumers end after the batch they are in; what is left stays in the ring and is
	 * handled when the ring starts again.
	 */
	HALT

}
