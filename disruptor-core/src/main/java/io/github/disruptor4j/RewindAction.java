package io.github.disruptor4j;

/**
 * What to do with a batch whose handler asked for a rewind.
 *
 * @since 0.1.0
 */
public enum RewindAction {

	/**
	 * Deliver the batch again from its first event.
	 */
	REWIND,

	/**
	 * Give up: the exception goes to the {@link ExceptionHandler} like any other.
	 */
	THROW

}
