package io.github.disruptor4j;

import org.jspecify.annotations.Nullable;

/**
 * Asks a strategy whether a batch is to be rewound, and counts the attempts. Used by the
 * processor's thread only.
 */
final class Rewinder implements RewindHandler {

	private final @Nullable BatchRewindStrategy strategy;

	private int attempts;

	/**
	 * Creates a rewinder.
	 * @param strategy the strategy, or null where the handler is not allowed to rewind
	 */
	Rewinder(@Nullable BatchRewindStrategy strategy) {
		this.strategy = strategy;
	}

	@Override
	public long attemptRewindGetNextSequence(RewindableException ex, long startOfBatchSequence)
			throws RewindableException {
		if (this.strategy == null) {
			throw new UnsupportedOperationException(
					"A RewindableException was thrown by a handler that is not a RewindableEventHandler", ex);
		}
		this.attempts++;
		if (this.strategy.handleRewindException(ex, this.attempts) == RewindAction.REWIND) {
			return startOfBatchSequence;
		}
		this.attempts = 0;
		throw ex;
	}

	/**
	 * Says that a batch went through: the next one starts with no attempts.
	 */
	void batchDone() {
		this.attempts = 0;
	}

}
