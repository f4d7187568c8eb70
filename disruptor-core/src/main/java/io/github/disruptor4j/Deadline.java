package io.github.disruptor4j;

import java.util.concurrent.TimeUnit;

/**
 * The moment a wait ends at the latest.
 */
final class Deadline {

	/** Waits without a deadline never read the clock. */
	static final Deadline NEVER = new Deadline(false, 0L);

	private final boolean limited;

	private final long nanoTime;

	private Deadline(boolean limited, long nanoTime) {
		this.limited = limited;
		this.nanoTime = nanoTime;
	}

	/**
	 * Sets a deadline.
	 * @param nanos how long from now, in nanoseconds; {@link Long#MAX_VALUE} for never
	 * @return the deadline
	 */
	static Deadline after(long nanos) {
		return (nanos == Long.MAX_VALUE) ? NEVER : new Deadline(true, System.nanoTime() + nanos);
	}

	static Deadline after(long timeout, TimeUnit unit) {
		return after(unit.toNanos(timeout));
	}

	/**
	 * Tells how much time is left.
	 * @return nanoseconds, zero or less when it is over, {@link Long#MAX_VALUE} for never
	 */
	long nanosLeft() {
		return this.limited ? this.nanoTime - System.nanoTime() : Long.MAX_VALUE;
	}

}
