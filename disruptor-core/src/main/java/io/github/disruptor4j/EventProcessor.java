package io.github.disruptor4j;

/**
 * Consumes events on the thread that runs it and shows how far it has come.
 * <p>
 * {@link #getSequence()}, {@link #halt()} and {@link #isRunning()} may be called from any
 * thread.
 *
 * @since 0.1.0
 */
public interface EventProcessor extends Runnable {

	/**
	 * Returns the sequence that shows this processor's progress. Producers and the
	 * processors that follow this one look at it. Always the same object.
	 * @return the sequence of the last event that was handled
	 */
	Sequence getSequence();

	/**
	 * Asks the processor to stop once it has finished the batch it is at. Does not wait
	 * for that.
	 */
	void halt();

	/**
	 * Returns whether the processor runs.
	 * @return {@code true} from the beginning to the end of {@link #run()}
	 */
	boolean isRunning();

}
