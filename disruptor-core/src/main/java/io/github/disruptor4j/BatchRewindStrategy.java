package io.github.disruptor4j;

/**
 * Decides whether a batch is delivered again after its handler threw a
 * {@link RewindableException}. Called by the thread that runs the processor, which may be
 * held back here before it tries again.
 *
 * @since 0.1.0
 */
public interface BatchRewindStrategy {

	/**
	 * Decides what to do.
	 * @param ex what the event handler threw
	 * @param attempts how often the batch has failed in a row, this time included, so at
	 * least 1
	 * @return whether to rewind or to give up
	 */
	RewindAction handleRewindException(RewindableException ex, int attempts);

}
