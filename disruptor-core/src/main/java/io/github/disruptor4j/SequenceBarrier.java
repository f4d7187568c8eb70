package io.github.disruptor4j;

/**
 * What a consumer waits at: it lets through the events that are published and that all
 * the consumers before this one have handled.
 * <p>
 * Thread-safe. {@link #waitFor(long)} is meant for the consumer; the other methods may be
 * called from any thread.
 *
 * @since 0.1.0
 */
public interface SequenceBarrier {

	/**
	 * Waits until an event is available.
	 * @param sequence the sequence to wait for
	 * @return the highest sequence available, which may be more or less than was asked
	 * for
	 * @throws AlertException if the barrier is alerted
	 * @throws InterruptedException if the thread is interrupted and the wait strategy
	 * minds interrupts
	 * @throws TimeoutException if the wait strategy has a timeout and it is up
	 */
	long waitFor(long sequence) throws AlertException, InterruptedException, TimeoutException;

	/**
	 * Returns how far one may read: the cursor of the ring, or the slowest of the
	 * consumers before this one.
	 * @return the position behind which everything may be read
	 */
	long getCursor();

	/**
	 * Returns whether the barrier is alerted.
	 * @return {@code true} from {@link #alert()} to {@link #clearAlert()}
	 */
	boolean isAlerted();

	/**
	 * Alerts the barrier and wakes who waits at it. It stays alerted until it is cleared.
	 */
	void alert();

	/**
	 * Takes the alert back.
	 */
	void clearAlert();

	/**
	 * Throws if the barrier is alerted.
	 * @throws AlertException if the barrier is alerted
	 */
	void checkAlert() throws AlertException;

}
