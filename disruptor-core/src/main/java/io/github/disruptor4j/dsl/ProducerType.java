package io.github.disruptor4j.dsl;

/**
 * How many threads publish to a ring.
 *
 * @since 0.1.0
 */
public enum ProducerType {

	/** One thread at a time. */
	SINGLE,

	/** Any number of threads. */
	MULTI

}
