package io.github.disruptor4j.benchmarks.measure;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How long a number takes from one core to another and back. In a virtual machine this
 * changes from one moment to the next, by a factor of four or five, when the host moves
 * the machine's processors: for some time they share a cache, for some they do not. No
 * ratio of two engines means anything of which one ran near and the other far.
 */
final class CoreDistance {

	private static final int BATCH = 100;

	private static final int ATTEMPTS = 20;

	// Longer than any cache line takes: a thread has waited for a processor instead.
	private static final double IMPLAUSIBLE_NANOS = 3000;

	private static final int SPINS = 20_000;

	private static final long MEASURED_NANOS = TimeUnit.MILLISECONDS.toNanos(15);

	private static final long WARM_UP_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

	// Far from each other and from what lies around them.
	private static final int THERE = 32;

	private static final int BACK = 64;

	private static final long END = -1;

	private final AtomicLongArray lines = new AtomicLongArray(96);

	private boolean warm;

	/**
	 * Measure. Keeps two cores busy for some milliseconds, and up to twenty times that
	 * while something else takes them away.
	 * @return the quickest hundred round trips, in nanoseconds for one
	 * @throws InterruptedException if interrupted
	 */
	double nanos() throws InterruptedException {
		if (!this.warm) {
			measure(WARM_UP_NANOS);
			this.warm = true;
		}
		double best = measure(MEASURED_NANOS);
		for (int i = 1; i < ATTEMPTS && best > IMPLAUSIBLE_NANOS; i++) {
			best = Math.min(best, measure(MEASURED_NANOS));
		}
		return best;
	}

	private double measure(long duration) throws InterruptedException {
		this.lines.set(THERE, 0);
		this.lines.set(BACK, 0);
		Thread echo = new Thread(this::echo, "core-distance");
		echo.start();
		try {
			long start = System.nanoTime();
			long best = Long.MAX_VALUE;
			long next = 1;
			while (System.nanoTime() - start < duration) {
				long began = System.nanoTime();
				for (int i = 0; i < BATCH; i++) {
					this.lines.setRelease(THERE, next);
					await(BACK, next);
					next++;
				}
				best = Math.min(best, System.nanoTime() - began);
			}
			return (double) best / BATCH;
		}
		finally {
			this.lines.setRelease(THERE, END);
			echo.join();
		}
	}

	private void echo() {
		long next = 1;
		while (await(THERE, next)) {
			this.lines.setRelease(BACK, next);
			next++;
		}
	}

	private boolean await(int line, long wanted) {
		long value = this.lines.getAcquire(line);
		for (int spins = 1; value != wanted && value != END; spins++) {
			if (spins % SPINS == 0) {
				// The other thread may be waiting for this one's processor.
				Thread.yield();
			}
			Thread.onSpinWait();
			value = this.lines.getAcquire(line);
		}
		return value == wanted;
	}

}
