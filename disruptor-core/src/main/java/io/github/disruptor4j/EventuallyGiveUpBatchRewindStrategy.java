package io.github.disruptor4j;

/**
 * Rewinds at once until a batch has failed a number of times, then gives up. Thread-safe.
 *
 * @since 0.1.0
 */
public class EventuallyGiveUpBatchRewindStrategy implements BatchRewindStrategy {

	private final long maxAttempts;

	/**
	 * Creates a strategy that gives up.
	 * @param maxAttempts the failure at which to give up; 1 or less never rewinds
	 */
	public EventuallyGiveUpBatchRewindStrategy(long maxAttempts) {
		this.maxAttempts = maxAttempts;
	}

	@Override
	public RewindAction handleRewindException(RewindableException ex, int attempts) {
		return (attempts >= this.maxAttempts) ? RewindAction.THROW : RewindAction.REWIND;
	}

}
