package io.github.disruptor4j;

/**
 * Spins for a moment, then yields the processor between looks. Nearly as quick as
 * {@link BusySpinWaitStrategy}, kinder to other threads, and uses a whole processor while
 * idle where nobody else wants it.
 * <p>
 * Stateless: safe for use by many threads and rings. Not for virtual threads.
 *
 * @since 0.1.0
 */
public final class YieldingWaitStrategy implements WaitStrategy {

	private static final int SPINS = 100;

	/**
	 * Creates the strategy.
	 */
	public YieldingWaitStrategy() {
	}

	@Override
	public long waitFor(long sequence, Sequence cursor, Sequence dependentSequence, SequenceBarrier barrier)
			throws AlertException, InterruptedException {
		int spins = SPINS;
		long available;
		while ((available = dependentSequence.get()) < sequence) {
			barrier.checkAlert();
			if (spins > 0) {
				spins--;
				Thread.onSpinWait();
			}
			else {
				Thread.yield();
			}
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
