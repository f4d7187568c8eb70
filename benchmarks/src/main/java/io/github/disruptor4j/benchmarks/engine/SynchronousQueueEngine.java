package io.github.disruptor4j.benchmarks.engine;

import io.github.disruptor4j.benchmarks.workload.Workload;

/**
 * The JDK's way to hand one value from thread to thread; it has its own way of waiting.
 */
final class SynchronousQueueEngine implements Engine {

	@Override
	public String name() {
		return "synchronous-queue";
	}

	@Override
	public Session open(Workload workload) {
		throw new UnsupportedOperationException("A synchronous queue has no room for events, only for round trips");
	}

	@Override
	public PingPong openPingPong(Workload workload, RoundTrips roundTrips) {
		return new SynchronousQueuePingPong(roundTrips);
	}

}
