package io.github.disruptor4j.chaos;

/**
 * How far the start of an application has come.
 */
enum ChaosPhase {

	/** Beans publish, and no ring has started. */
	PUBLISHING,

	/** Rings start, and consumers run. */
	STARTING,

	/** It has started. */
	RUNNING

}
