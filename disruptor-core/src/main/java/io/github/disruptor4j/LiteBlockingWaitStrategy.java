package io.github.disruptor4j;

/**
 * The same as {@link BlockingWaitStrategy}, under the name that users of the reference
 * engine know. There it leaves out signals that seem needless, and can lose a wake-up;
 * here the blocking strategy leaves them out already, without losing one.
 * <p>
 * Safe for use by many threads and on virtual threads. May be shared by rings.
 *
 * @since 0.1.0
 */
public final class LiteBlockingWaitStrategy extends ParkingWaitStrategy {

	/**
	 * Creates the strategy.
	 */
	public LiteBlockingWaitStrategy() {
	}

	@Override
	public long waitFor(long sequence, Sequence cursor, Sequence dependentSequence, SequenceBarrier barrier)
			throws AlertException, InterruptedException {
		try {
			return await(sequence, cursor, dependentSequence, barrier, NO_TIMEOUT);
		}
		catch (TimeoutException ex) {
			throw new AssertionError("A wait without a timeout has timed out", ex);
		}
	}

	@Override
	public String toString() {
		return "LiteBlockingWaitStrategy";
	}

}
