package io.github.disruptor4j;

import java.util.concurrent.TimeUnit;

/**
 * Spins for a time, then yields for a time, then leaves the rest of the wait to another
 * strategy.
 * <p>
 * Safe for use by many threads, as far as its fallback is. May be shared by rings.
 *
 * @since 0.1.0
 */
public final class PhasedBackoffWaitStrategy implements WaitStrategy {

	/** How many looks there are between two readings of the clock. */
	private static final int SPINS = 1000;

	private final long spinTimeoutNanos;

	private final long yieldTimeoutNanos;

	private final WaitStrategy fallbackStrategy;

	/**
	 * Creates the strategy.
	 * @param spinTimeout how long to spin
	 * @param yieldTimeout how long to yield after that
	 * @param units the unit of both
	 * @param fallbackStrategy what to wait with after that
	 */
	public PhasedBackoffWaitStrategy(long spinTimeout, long yieldTimeout, TimeUnit units,
			WaitStrategy fallbackStrategy) {
		this.spinTimeoutNanos = units.toNanos(spinTimeout);
		this.yieldTimeoutNanos = this.spinTimeoutNanos + units.toNanos(yieldTimeout);
		this.fallbackStrategy = fallbackStrategy;
	}

	/**
	 * Creates a strategy that parks with {@link BlockingWaitStrategy} in the end.
	 * @param spinTimeout how long to spin
	 * @param yieldTimeout how long to yield after that
	 * @param units the unit of both
	 * @return the strategy
	 */
	public static PhasedBackoffWaitStrategy withLock(long spinTimeout, long yieldTimeout, TimeUnit units) {
		return new PhasedBackoffWaitStrategy(spinTimeout, yieldTimeout, units, new BlockingWaitStrategy());
	}

	/**
	 * Creates a strategy that parks with {@link LiteBlockingWaitStrategy} in the end.
	 * @param spinTimeout how long to spin
	 * @param yieldTimeout how long to yield after that
	 * @param units the unit of both
	 * @return the strategy
	 */
	public static PhasedBackoffWaitStrategy withLiteLock(long spinTimeout, long yieldTimeout, TimeUnit units) {
		return new PhasedBackoffWaitStrategy(spinTimeout, yieldTimeout, units, new LiteBlockingWaitStrategy());
	}

	/**
	 * Creates a strategy that sleeps with {@link SleepingWaitStrategy} in the end.
	 * @param spinTimeout how long to spin
	 * @param yieldTimeout how long to yield after that
	 * @param units the unit of both
	 * @return the strategy
	 */
	public static PhasedBackoffWaitStrategy withSleep(long spinTimeout, long yieldTimeout, TimeUnit units) {
		return new PhasedBackoffWaitStrategy(spinTimeout, yieldTimeout, units, new SleepingWaitStrategy(0));
	}

	@Override
	public long waitFor(long sequence, Sequence cursor, Sequence dependentSequence, SequenceBarrier barrier)
			throws AlertException, InterruptedException, TimeoutException {
		long start = 0L;
		int spins = SPINS;
		long available;
		while ((available = dependentSequence.get()) < sequence) {
			barrier.checkAlert();
			if (--spins > 0) {
				Thread.onSpinWait();
				continue;
			}
			spins = SPINS;
			long now = System.nanoTime();
			if (start == 0L) {
				start = now;
			}
			else if (now - start > this.yieldTimeoutNanos) {
				return this.fallbackStrategy.waitFor(sequence, cursor, dependentSequence, barrier);
			}
			else if (now - start > this.spinTimeoutNanos) {
				Thread.yield();
				spins = 1;
			}
		}
		return available;
	}

	@Override
	public void signalAllWhenBlocking() {
		this.fallbackStrategy.signalAllWhenBlocking();
	}

	/**
	 * Returns what waits in the end, and so what is to be signalled.
	 * @return the fallback
	 */
	WaitStrategy fallback() {
		return this.fallbackStrategy;
	}

}
