package io.github.disruptor4j.benchmarks.engine;

import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.BusySpinWaitStrategy;
import io.github.disruptor4j.SleepingWaitStrategy;
import io.github.disruptor4j.WaitStrategy;
import io.github.disruptor4j.YieldingWaitStrategy;
import io.github.disruptor4j.benchmarks.workload.Waiting;
import io.github.disruptor4j.benchmarks.workload.Workload;

/**
 * This project, with its default settings.
 */
final class Disruptor4jEngine implements Engine {

	@Override
	public String name() {
		return "disruptor4j";
	}

	@Override
	public Session open(Workload workload) {
		return new Disruptor4jSession(workload, waitStrategy(workload.waiting()));
	}

	@Override
	public PingPong openPingPong(Workload workload, RoundTrips roundTrips) {
		return new Disruptor4jPingPong(workload, () -> waitStrategy(workload.waiting()), roundTrips);
	}

	private static WaitStrategy waitStrategy(Waiting waiting) {
		return switch (waiting) {
			case BLOCKING -> new BlockingWaitStrategy();
			case YIELDING -> new YieldingWaitStrategy();
			case BUSY_SPIN -> new BusySpinWaitStrategy();
			case SLEEPING -> new SleepingWaitStrategy();
		};
	}

}
