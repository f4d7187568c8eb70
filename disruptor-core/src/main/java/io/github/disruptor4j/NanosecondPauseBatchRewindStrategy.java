package io.github.disruptor4j;

import java.util.concurrent.locks.LockSupport;

/**
 * Rewinds after a pause, however often the batch has failed. Thread-safe.
 * <p>
 * The pause parks the processor's thread and may end early, for instance when the thread
 * is interrupted.
 *
 * @since 0.1.0
 */
public class NanosecondPauseBatchRewindStrategy implements BatchRewindStrategy {

	private final long nanoSecondPauseTime;

	/**
	 * Creates a strategy that pauses.
	 * @param nanoSecondPauseTime the pause in nanoseconds; none if not positive
	 */
	public NanosecondPauseBatchRewindStrategy(long nanoSecondPauseTime) {
		this.nanoSecondPauseTime = nanoSecondPauseTime;
	}

	@Override
	public RewindAction handleRewindException(RewindableException ex, int attempts) {
		LockSupport.parkNanos(this, this.nanoSecondPauseTime);
		return RewindAction.REWIND;
	}

}
