package io.github.disruptor4j.benchmarks.engine;

import io.github.disruptor4j.benchmarks.workload.Workload;

/**
 * The floor: what two threads on this machine can hand to each other at best. No engine,
 * no handler, no events, no wait strategy.
 */
final class LongArrayEngine implements Engine {

	@Override
	public String name() {
		return "long-array";
	}

	@Override
	public Session open(Workload workload) {
		return new LongArraySession(workload);
	}

}
