package io.github.disruptor4j;

/**
 * Lets go of an event before its handler returns.
 *
 * @since 0.1.0
 */
public interface EventReleaser {

	/**
	 * Says that the handler does not need the current event any more: its slot may be
	 * used again, and those who follow the pool may go on, while the handler is still
	 * busy. The event counts as handled from here on, whatever the handler throws
	 * afterwards. Does nothing when it has been called for this event already, or when no
	 * event is being handled.
	 * @throws IllegalStateException if it is called by another thread than the one that
	 * handles the event
	 */
	void release();

}
