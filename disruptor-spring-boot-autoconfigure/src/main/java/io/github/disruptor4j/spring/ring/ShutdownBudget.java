package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Shares the time for stopping among rings that stop one after the other. Each may use
 * all that is left, except for half an even share kept for each ring after it.
 */
final class ShutdownBudget {

	private final LongSupplier nanoClock;

	private final long deadline;

	private final long reserve;

	private int left;

	ShutdownBudget(Duration total, int rings, LongSupplier nanoClock) {
		long nanos = TimeUnit.NANOSECONDS.convert(total);
		this.nanoClock = nanoClock;
		this.deadline = nanoClock.getAsLong() + nanos;
		this.reserve = nanos / (2L * Math.max(1, rings));
		this.left = rings;
	}

	Duration next() {
		this.left--;
		return Duration.ofNanos(Math.max(0, this.deadline - this.nanoClock.getAsLong() - this.left * this.reserve));
	}

}
