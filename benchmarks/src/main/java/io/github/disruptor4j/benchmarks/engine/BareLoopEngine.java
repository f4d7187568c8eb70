package io.github.disruptor4j.benchmarks.engine;

import io.github.disruptor4j.benchmarks.workload.Workload;

/**
 * The floor of a row with events: the same threads, events and order of consumers in
 * hand-written loops. No engine, no handler, no wait strategy, nothing that a ring does
 * for its users beyond the order of events.
 */
final class BareLoopEngine implements Engine {

	@Override
	public String name() {
		return "bare-loop";
	}

	@Override
	public Session open(Workload workload) {
		return new BareLoopSession(workload);
	}

}
