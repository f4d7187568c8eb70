package io.github.disruptor4j;

import java.util.concurrent.locks.LockSupport;

/**
 * Spins, then yields, then sleeps for a short time between looks. Costs publishers
 * nothing, and adds up to a sleep's length to the latency after a quiet moment.
 * <p>
 * Stateless: safe for use by many threads and rings. An interrupt neither ends the wait
 * nor makes it spin; the thread's interrupt status is kept.
 *
 * @since 0.1.0
 */
public final class SleepingWaitStrategy implements WaitStrategy {

	private static final int DEFAULT_RETRIES = 200;

	private static final long DEFAULT_SLEEP_NANOS = 100;

	/** Of the retries, the last so many yield; those before spin. */
	private static final int YIELDS = 100;

	private final int retries;

	private final long sleepTimeNs;

	/**
	 * Creates a strategy that spins 100 times, yields 100 times and then sleeps for 100
	 * nanoseconds, or the shortest time that the system can.
	 */
	public SleepingWaitStrategy() {
		this(DEFAULT_RETRIES, DEFAULT_SLEEP_NANOS);
	}

	/**
	 * Creates a strategy with so many looks before the first sleep.
	 * @param retries the number of looks; the last hundred of them yield
	 */
	public SleepingWaitStrategy(int retries) {
		this(retries, DEFAULT_SLEEP_NANOS);
	}

	/**
	 * Creates a strategy with so many looks before the first sleep, and sleeps of the
	 * given length.
	 * @param retries the number of looks; the last hundred of them yield
	 * @param sleepTimeNs how long to sleep, in nanoseconds
	 */
	public SleepingWaitStrategy(int retries, long sleepTimeNs) {
		this.retries = retries;
		this.sleepTimeNs = sleepTimeNs;
	}

	@Override
	public long waitFor(long sequence, Sequence cursor, Sequence dependentSequence, SequenceBarrier barrier)
			throws AlertException {
		int left = this.retries;
		boolean interrupted = false;
		try {
			long available;
			while ((available = dependentSequence.get()) < sequence) {
				barrier.checkAlert();
				if (left > YIELDS) {
					Thread.onSpinWait();
				}
				else if (left > 0) {
					Thread.yield();
				}
				else {
					// A pending interrupt would turn every sleep into a spin.
					interrupted |= Thread.interrupted();
					LockSupport.parkNanos(this, this.sleepTimeNs);
				}
				left = Math.max(0, left - 1);
			}
			return available;
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	/**
	 * Does nothing: whoever sleeps wakes by itself.
	 */
	@Override
	public void signalAllWhenBlocking() {
	}

}
