package io.github.disruptor4j;

/**
 * Something that has a position which moves forward as events are published.
 *
 * @since 0.1.0
 */
public interface Cursored {

	/**
	 * Returns the current position. Any thread may call this; it does not block.
	 * @return the cursor, -1 before the first event
	 */
	long getCursor();

}
