package io.github.disruptor4j;

/**
 * A processor that can be paused, and run again where it ended.
 * <p>
 * All methods may be called from any thread and do not block.
 *
 * @since 0.1.0
 */
public interface ManagedEventProcessor extends EventProcessor {

	/**
	 * Lets the processor take no events after the batch it is in, until it is resumed. A
	 * processor that is not running will start paused.
	 */
	void pause();

	/**
	 * Lets a paused processor go on where it was.
	 */
	void resume();

	/**
	 * Tells whether the processor has come to rest since it was told to pause, and was
	 * not told to go on.
	 * @return true between two batches only
	 */
	boolean isPaused();

	/**
	 * Sets who is told when {@link #isPaused()} may have changed, on the thread that has
	 * changed it.
	 * @param listener the listener, which must not block
	 */
	void setPauseListener(Runnable listener);

	/**
	 * Makes a processor that is not running ready to run again: forgets a halt that came
	 * after its last run had ended.
	 * @throws IllegalStateException if it is running
	 */
	void reset();

	/**
	 * Tells where a processor that is not running will go on: after a failure that is the
	 * event that failed.
	 * @return the sequence of the first event of the next run
	 */
	long getNextSequence();

}
