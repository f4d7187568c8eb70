package io.github.disruptor4j;

/**
 * Rewinds at once, however often the batch has failed. Thread-safe.
 *
 * @since 0.1.0
 */
public class SimpleBatchRewindStrategy implements BatchRewindStrategy {

	@Override
	public RewindAction handleRewindException(RewindableException ex, int attempts) {
		return RewindAction.REWIND;
	}

}
