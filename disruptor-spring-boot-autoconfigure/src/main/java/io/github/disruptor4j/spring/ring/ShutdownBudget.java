package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Shares the time for stopping among rings that stop one after the other. Each may use
 * all that is left, except for half an even share kept for each ring after it.
 */
final class ShutdownBudget {

	private final long deadline;

	private final long reserve;

	private int left;

	ShutdownBudget(Duration total, int rings) {
		long nanos = TimeUnit.NANOSECONDS.convert(total);
		this.deadline = System.nanoTime() + nanos;
		this.reserve = nanos / (2L * Math.max(1, rings));
		this.left = rings;
	}

	Duration next() {
		this.left--;
		return Duration.ofNanos(Math.max(0, this.deadline - System.nanoTime() - this.left * this.reserve));
	}

}
