package io.github.disruptor4j.benchmarks.engine;

import io.github.disruptor4j.benchmarks.workload.Workload;

/**
 * A task per event on the JDK's thread pools, each with a bounded queue; a submitter
 * waits while the queue is full.
 */
final class ExecutorEngine implements Engine {

	@Override
	public String name() {
		return "executor";
	}

	@Override
	public Session open(Workload workload) {
		return new ExecutorSession(workload);
	}

}
