package io.github.disruptor4j;

/**
 * Gives access to the events behind sequences.
 *
 * @param <T> the event's type
 * @since 0.1.0
 */
public interface DataProvider<T> {

	/**
	 * Returns the event in the slot that a sequence maps to. Does not block and checks
	 * nothing: the caller must have claimed the sequence, or have been told by a barrier
	 * that it is published.
	 * @param sequence the sequence, not negative
	 * @return the event in that slot
	 */
	T get(long sequence);

}
