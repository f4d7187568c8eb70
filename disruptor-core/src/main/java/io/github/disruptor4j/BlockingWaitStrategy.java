package io.github.disruptor4j;

/**
 * Parks the consumer until there is something for it: a publication, or the progress of
 * the parent it waits for. Before that the consumer looks for some microseconds, as long
 * as that pays. Uses no processor time worth mentioning while idle, and costs a publisher
 * two reads while no consumer is parked.
 * <p>
 * A publisher does not wait for its publication to be visible before it looks for parked
 * consumers. Should it miss one that parks in that very moment, some ten nanoseconds, the
 * consumer finds the event by itself after a millisecond.
 * <p>
 * Safe for use by many threads and on virtual threads. May be shared by rings.
 *
 * @since 0.1.0
 */
public final class BlockingWaitStrategy extends ParkingWaitStrategy {

	/**
	 * Creates the strategy.
	 */
	public BlockingWaitStrategy() {
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
		return "BlockingWaitStrategy";
	}

}
