package io.github.disruptor4j.dsl;

/**
 * How many threads publish to a ring.
 *
 * @since 0.1.0
 */
public enum ProducerType {

	/**
	 * One thread at a time, and the same one unless the caller hands over safely.
	 */
	SINGLE,

	/**
	 * Any number of threads at once.
	 */
	MULTI

}
