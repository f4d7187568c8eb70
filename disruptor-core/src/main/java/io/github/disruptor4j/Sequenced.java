package io.github.disruptor4j;

/**
 * Claims slots and publishes them.
 * <p>
 * Each claimed sequence must be published, also when filling its slot failed: consumers
 * never pass a sequence that was claimed and not published.
 *
 * @since 0.1.0
 */
public interface Sequenced {

	/**
	 * Returns the number of slots.
	 * @return the size of the ring, a power of two
	 */
	int getBufferSize();

	/**
	 * Returns whether a claim would find room at this moment. With several producers the
	 * room may be gone when it is claimed.
	 * @param requiredCapacity the number of slots
	 * @return whether that many slots are free
	 */
	boolean hasAvailableCapacity(int requiredCapacity);

	/**
	 * Returns the number of free slots at this moment.
	 * @return a number from 0 to the size of the ring
	 */
	long remainingCapacity();

	/**
	 * Claims the next slot, waiting for room. An interrupt does not end the wait; the
	 * thread's interrupt flag is kept.
	 * @return the sequence claimed
	 * @throws RingClosedException if the ring admits no claims, or ceases to while this
	 * one waits
	 */
	long next();

	/**
	 * Claims the next {@code n} slots, waiting for room. An interrupt does not end the
	 * wait; the thread's interrupt flag is kept. <pre>{@code
	 * int n = 10;
	 * long hi = sequenced.next(n);
	 * long lo = hi - (n - 1);
	 * try {
	 *     for (long sequence = lo; sequence <= hi; sequence++) {
	 *         fill(sequence);
	 *     }
	 * }
	 * finally {
	 *     sequenced.publish(lo, hi);
	 * }
	 * }</pre>
	 * @param n the number of slots, from 1 to the size of the ring
	 * @return the highest sequence claimed
	 * @throws IllegalArgumentException if {@code n} is out of range
	 * @throws RingClosedException if the ring admits no claims, or ceases to while this
	 * one waits
	 */
	long next(int n);

	/**
	 * Claims the next slot if there is room. Does not wait.
	 * @return the sequence claimed
	 * @throws InsufficientCapacityException if there is no room
	 * @throws RingClosedException if the ring admits no claims
	 */
	long tryNext() throws InsufficientCapacityException;

	/**
	 * Claims the next {@code n} slots if there is room for all of them. Does not wait.
	 * @param n the number of slots, at least 1
	 * @return the highest sequence claimed
	 * @throws IllegalArgumentException if {@code n} is less than 1
	 * @throws InsufficientCapacityException if there is no room
	 * @throws RingClosedException if the ring admits no claims
	 */
	long tryNext(int n) throws InsufficientCapacityException;

	/**
	 * Publishes a sequence that was claimed. Does not block.
	 * @param sequence the sequence
	 */
	void publish(long sequence);

	/**
	 * Publishes a range of sequences that were claimed. Does not block.
	 * @param lo the first sequence
	 * @param hi the last sequence
	 */
	void publish(long lo, long hi);

}
