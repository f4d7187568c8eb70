package io.github.disruptor4j.benchmarks.engine;

import io.github.disruptor4j.benchmarks.workload.Workload;

/**
 * Agrona's ring buffer of bytes for one producer and one consumer.
 */
final class AgronaEngine implements Engine {

	@Override
	public String name() {
		return "agrona";
	}

	@Override
	public Session open(Workload workload) {
		return new AgronaSession(workload);
	}

}
