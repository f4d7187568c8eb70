package io.github.disruptor4j.random;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.BusySpinWaitStrategy;
import io.github.disruptor4j.LiteBlockingWaitStrategy;
import io.github.disruptor4j.LiteTimeoutBlockingWaitStrategy;
import io.github.disruptor4j.PhasedBackoffWaitStrategy;
import io.github.disruptor4j.SleepingWaitStrategy;
import io.github.disruptor4j.TimeoutBlockingWaitStrategy;
import io.github.disruptor4j.WaitStrategy;
import io.github.disruptor4j.YieldingWaitStrategy;

/**
 * All ways of waiting.
 */
enum WaitKind {

	BLOCKING(BlockingWaitStrategy::new),

	LITE_BLOCKING(LiteBlockingWaitStrategy::new),

	TIMEOUT(() -> new TimeoutBlockingWaitStrategy(500, TimeUnit.MICROSECONDS)),

	LITE_TIMEOUT(() -> new LiteTimeoutBlockingWaitStrategy(50, TimeUnit.MICROSECONDS)),

	SLEEPING(SleepingWaitStrategy::new),

	YIELDING(YieldingWaitStrategy::new),

	PHASED_BLOCKING(() -> PhasedBackoffWaitStrategy.withLock(1, 5, TimeUnit.MICROSECONDS)),

	PHASED_LITE(() -> PhasedBackoffWaitStrategy.withLiteLock(1, 5, TimeUnit.MICROSECONDS)),

	PHASED_SLEEPING(() -> PhasedBackoffWaitStrategy.withSleep(1, 5, TimeUnit.MICROSECONDS)),

	MONITOR(MonitorWaitStrategy::new),

	/** Slow where there are more threads than processors: for small scenarios only. */
	BUSY_SPIN(BusySpinWaitStrategy::new);

	private final Supplier<WaitStrategy> supplier;

	WaitKind(Supplier<WaitStrategy> supplier) {
		this.supplier = supplier;
	}

	WaitStrategy create() {
		return this.supplier.get();
	}

}
