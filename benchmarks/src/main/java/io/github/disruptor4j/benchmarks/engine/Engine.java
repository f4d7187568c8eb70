package io.github.disruptor4j.benchmarks.engine;

import java.time.Duration;

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

	/**
	 * Build two rings in opposite directions. Only rows that measure round trips ask for
	 * it.
	 * @param workload what each of the two rings is like
	 * @param roundTrips asked for every ping, told of every pong
	 * @return the rings, not yet started
	 * @throws UnsupportedOperationException if the engine takes no part in such rows
	 */
	default PingPong openPingPong(Workload workload, RoundTrips roundTrips) {
		throw new UnsupportedOperationException("Engine '%s' makes no round trips".formatted(name()));
	}

	/**
	 * Start an application, once, and stop it. Only rows that measure the start ask for
	 * it.
	 * @param rings number of rings that the application has, 0 for none
	 * @return how long the start took
	 * @throws UnsupportedOperationException if the engine takes no part in such rows
	 */
	default Duration startUp(int rings) {
		throw new UnsupportedOperationException("Engine '%s' starts no application".formatted(name()));
	}

}
