package io.github.disruptor4j.benchmarks.engine;

import com.lmax.disruptor.BlockingWaitStrategy;
import com.lmax.disruptor.BusySpinWaitStrategy;
import com.lmax.disruptor.SleepingWaitStrategy;
import com.lmax.disruptor.WaitStrategy;
import com.lmax.disruptor.YieldingWaitStrategy;

import io.github.disruptor4j.benchmarks.workload.Waiting;
import io.github.disruptor4j.benchmarks.workload.Workload;

/**
 * The reference: LMAX Disruptor, the release that the build pins.
 */
final class LmaxEngine implements Engine {

	@Override
	public String name() {
		return "lmax";
	}

	@Override
	public Session open(Workload workload) {
		return new LmaxSession(workload, waitStrategy(workload.waiting()));
	}

	@Override
	public PingPong openPingPong(Workload workload, RoundTrips roundTrips) {
		return new LmaxPingPong(workload, () -> waitStrategy(workload.waiting()), roundTrips);
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
