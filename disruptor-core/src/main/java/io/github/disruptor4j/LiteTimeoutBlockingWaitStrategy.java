package io.github.disruptor4j;

import java.util.concurrent.TimeUnit;

/**
 * The same as {@link TimeoutBlockingWaitStrategy}, under the name that users of the
 * reference engine know.
 * <p>
 * Safe for use by many threads and on virtual threads. May be shared by rings.
 *
 * @since 0.1.0
 */
public class LiteTimeoutBlockingWaitStrategy extends ParkingWaitStrategy {

	private final long timeoutNanos;

	/**
	 * Creates the strategy.
	 * @param timeout how long a wait lasts at the most; zero looks once
	 * @param units the unit of the timeout
	 */
	public LiteTimeoutBlockingWaitStrategy(long timeout, TimeUnit units) {
		this.timeoutNanos = units.toNanos(timeout);
	}

	@Override
	public long waitFor(long sequence, Sequence cursor, Sequence dependentSequence, SequenceBarrier barrier)
			throws AlertException, InterruptedException, TimeoutException {
		return await(sequence, cursor, dependentSequence, barrier, this.timeoutNanos);
	}

	@Override
	public String toString() {
		return "LiteTimeoutBlockingWaitStrategy{timeoutNanos=" + this.timeoutNanos + "}";
	}

}
