package io.github.disruptor4j;

/**
 * Spins until there is something for the consumer. The shortest latency there is, for a
 * processor of its own: on a machine with fewer free processors than spinning consumers
 * it makes everything slow.
 * <p>
 * Stateless: safe for use by many threads and rings. Not for virtual threads.
 *
 * @since 0.1.0
 */
public final class BusySpinWaitStrategy implements WaitStrategy {

	/**
	 * Creates the strategy.
	 */
	public BusySpinWaitStrategy() {
	}

	@Override
	public long waitFor(long sequence, Sequence cursor, Sequence dependentSequence, SequenceBarrier barrier)
			throws AlertException, InterruptedException {
		long available;
		while ((available = dependentSequence.get()) < sequence) {
			barrier.checkAlert();
			Thread.onSpinWait();
		}
		return available;
	}

	/**
	 * Does nothing: nobody is ever parked.
	 */
	@Override
	public void signalAllWhenBlocking() {
	}

}
