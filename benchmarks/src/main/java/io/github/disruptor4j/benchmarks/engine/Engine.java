package io.github.disruptor4j.benchmarks.engine;

import io.github.disruptor4j.benchmarks.workload.Workload;

/**
 * Adapter of one engine under measurement. A JVM that measures loads one engine only, so
 * that its calls stay monomorphic.
 */
public interface Engine {

	/**
	 * Return the name by which rows call the engine.
	 * @return the name
	 */
	String name();

	/**
	 * Build what the workload describes and start its consumers.
	 * @param workload what to build
	 * @return the running session
	 */
	Session open(Workload workload);

}
