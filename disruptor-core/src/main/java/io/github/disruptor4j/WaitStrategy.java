package io.github.disruptor4j;

/**
 * How a consumer waits for events: what it costs while nothing happens, against how soon
 * it notices when something does.
 * <p>
 * One instance serves all consumers of a ring, so it must be thread-safe.
 *
 * @since 0.1.0
 */
public interface WaitStrategy {

	/**
	 * Waits until a sequence is available. An implementation must call
	 * {@link SequenceBarrier#checkAlert()} while it waits, and once more after each time
	 * it was woken.
	 * @param sequence the sequence to wait for
	 * @param cursor the cursor of the ring; {@link #signalAllWhenBlocking()} is called
	 * after it moves
	 * @param dependentSequence the sequence that must reach {@code sequence}: the slowest
	 * consumer to follow, or the cursor itself
	 * @param barrier the barrier at which the consumer waits
	 * @return the position of {@code dependentSequence}, which may be more or less than
	 * was asked for
	 * @throws AlertException if the barrier is alerted
	 * @throws InterruptedException if the thread is interrupted and this strategy minds
	 * interrupts
	 * @throws TimeoutException if this strategy has a timeout and it is up
	 */
	long waitFor(long sequence, Sequence cursor, Sequence dependentSequence, SequenceBarrier barrier)
			throws AlertException, InterruptedException, TimeoutException;

	/**
	 * Wakes everybody who waits. Called exactly once by each call that publishes, after
	 * the cursor has moved, and by each alert. Strategies that only spin do nothing here.
	 */
	void signalAllWhenBlocking();

}
