package io.github.disruptor4j;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Coordinates claiming, publishing and reading of slots, without knowing what is in them.
 * <p>
 * Which methods several threads may call at once depends on the implementation: there is
 * one for a single producing thread and one for many. Everything else (gating sequences,
 * barriers, positions, admission) is thread-safe in both.
 *
 * @since 0.1.0
 * @see SingleProducerSequencer
 * @see MultiProducerSequencer
 */
public interface Sequencer extends Cursored, Sequenced {

	/**
	 * The position before the first event.
	 */
	long INITIAL_CURSOR_VALUE = -1L;

	/**
	 * Claims a given sequence, without waiting for room and without looking at gating
	 * sequences; later claims go on from there. Only for setting up a ring before it is
	 * used.
	 * @param sequence the sequence to claim, still to be published
	 */
	void claim(long sequence);

	/**
	 * Returns whether a sequence is published and not yet overwritten. Does not block.
	 * @param sequence the sequence
	 * @return whether it may be read
	 */
	boolean isAvailable(long sequence);

	/**
	 * Adds sequences that producers must not lap. They are set to the cursor first, so
	 * whoever reads with them sees only what is published from now on.
	 * @param gatingSequences the sequences
	 */
	void addGatingSequences(Sequence... gatingSequences);

	/**
	 * Removes a sequence from those that producers must not lap.
	 * @param sequence the sequence
	 * @return whether it was there
	 */
	boolean removeGatingSequence(Sequence sequence);

	/**
	 * Replaces a gate by others, which stay where they are, in one step: producers are
	 * held back by the one or by the others at any moment.
	 * @param removed the gate to remove
	 * @param replacements the gates to add, none behind what producers may overwrite
	 * @throws UnsupportedOperationException if the sequencer cannot do that
	 */
	default void replaceGatingSequence(Sequence removed, Sequence... replacements) {
		throw new UnsupportedOperationException("This sequencer cannot replace gates");
	}

	/**
	 * Returns how long producers have been parked for want of room, all together.
	 * @return nanoseconds since the ring was made; waits under way are not counted yet
	 */
	default long getProducerWaitNanos() {
		return 0L;
	}

	/**
	 * Returns what has been claimed, published or not.
	 * @return the last sequence claimed; the cursor where a sequencer does not tell
	 */
	default long getClaimedSequence() {
		return getCursor();
	}

	/**
	 * Creates a barrier for a consumer.
	 * @param sequencesToTrack the consumers to follow; none for a consumer that follows
	 * the producers only
	 * @return the barrier
	 */
	SequenceBarrier newBarrier(Sequence... sequencesToTrack);

	/**
	 * Creates a barrier whose consumer waits in its own way.
	 * @param waitStrategy how the consumer waits
	 * @param sequencesToTrack the parents to wait for; the cursor if there are none
	 * @return the barrier
	 * @throws UnsupportedOperationException if the sequencer has one strategy only
	 */
	default SequenceBarrier newBarrier(WaitStrategy waitStrategy, Sequence... sequencesToTrack) {
		throw new UnsupportedOperationException("This sequencer has one wait strategy for all consumers");
	}

	/**
	 * Returns the position of the slowest gating sequence.
	 * @return the lowest of the gating sequences, the cursor if there are none
	 */
	long getMinimumSequence();

	/**
	 * Returns how far a range may be read without a gap.
	 * @param nextSequence the first sequence of the range
	 * @param availableSequence the last sequence of the range
	 * @return the last sequence before the first gap, {@code nextSequence - 1} if the
	 * range begins with a gap
	 */
	long getHighestPublishedSequence(long nextSequence, long availableSequence);

	/**
	 * Creates a poller, for a consumer that brings its own thread and does not wait.
	 * @param <T> the event's type
	 * @param provider where the events are
	 * @param gatingSequences the consumers to follow; none to follow the producers only
	 * @return the poller, whose sequence is not yet a gating sequence
	 */
	<T> EventPoller<T> newPoller(DataProvider<T> provider, Sequence... gatingSequences);

	/**
	 * Claims the next slot, and asks a policy what to do while there is no room.
	 * @param policy decides whether to wait, and how
	 * @return the sequence claimed
	 * @throws RingClosedException if the ring admits no claims
	 */
	default long next(FullRingPolicy policy) {
		while (true) {
			try {
				return tryNext();
			}
			catch (InsufficientCapacityException ex) {
				policy.onFull(1);
			}
		}
	}

	/**
	 * Waits until there is room for a claim, and claims nothing. Where one thread claims,
	 * the room stays until it does; where several do, another one may take it first.
	 * <p>
	 * Unless it is overridden, this asks {@link #hasAvailableCapacity(int)} over and
	 * over, parking in between for at most a tenth of a millisecond.
	 * @param requiredCapacity the number of slots, from 1 to the size of the ring
	 * @param timeout how long to wait; not at all if not positive
	 * @param unit the unit of {@code timeout}
	 * @throws IllegalArgumentException if {@code requiredCapacity} is out of range
	 * @throws TimeoutException if the time is up
	 * @throws InterruptedException if the thread is interrupted before or while it waits
	 * @throws RingClosedException if the ring admits no claims
	 */
	default void awaitAvailableCapacity(int requiredCapacity, long timeout, TimeUnit unit)
			throws TimeoutException, InterruptedException {
		if (requiredCapacity < 1 || requiredCapacity > getBufferSize()) {
			throw new IllegalArgumentException(
					"requiredCapacity must be from 1 to " + getBufferSize() + " but is " + requiredCapacity);
		}
		long deadline = System.nanoTime() + unit.toNanos(timeout);
		while (true) {
			if (Thread.interrupted()) {
				throw new InterruptedException();
			}
			if (hasAvailableCapacity(requiredCapacity)) {
				return;
			}
			long left = deadline - System.nanoTime();
			if (timeout <= 0 || left <= 0) {
				throw TimeoutException.INSTANCE;
			}
			LockSupport.parkNanos(this, Math.min(left, 100_000L));
		}
	}

	/**
	 * Claims the next slot, waiting for room no longer than a given time.
	 * @param timeout how long to wait; not at all if not positive
	 * @param unit the unit of {@code timeout}
	 * @return the sequence claimed
	 * @throws TimeoutException if the time is up; nothing is claimed then
	 * @throws InterruptedException if the thread is interrupted before or while it waits;
	 * nothing is claimed then
	 */
	default long next(long timeout, TimeUnit unit) throws TimeoutException, InterruptedException {
		return next(1, timeout, unit);
	}

	/**
	 * Claims the next {@code n} slots, waiting for room no longer than a given time. A
	 * claim that was not granted leaves no trace.
	 * <p>
	 * Unless it is overridden, this tries {@link #tryNext(int)} over and over, parking in
	 * between for at most a tenth of a millisecond.
	 * @param n the number of slots, from 1 to the size of the ring
	 * @param timeout how long to wait; not at all if not positive
	 * @param unit the unit of {@code timeout}
	 * @return the highest sequence claimed
	 * @throws IllegalArgumentException if {@code n} is out of range
	 * @throws TimeoutException if the time is up; nothing is claimed then
	 * @throws InterruptedException if the thread is interrupted before or while it waits;
	 * nothing is claimed then
	 */
	default long next(int n, long timeout, TimeUnit unit) throws TimeoutException, InterruptedException {
		if (n < 1 || n > getBufferSize()) {
			throw new IllegalArgumentException("n must be from 1 to " + getBufferSize() + " but is " + n);
		}
		long deadline = System.nanoTime() + unit.toNanos(timeout);
		while (true) {
			if (Thread.interrupted()) {
				throw new InterruptedException();
			}
			try {
				return tryNext(n);
			}
			catch (InsufficientCapacityException ex) {
				long left = deadline - System.nanoTime();
				if (timeout <= 0 || left <= 0) {
					throw TimeoutException.INSTANCE;
				}
				LockSupport.parkNanos(this, Math.min(left, 100_000L));
			}
		}
	}

	/**
	 * Ends all claims that wait and refuses all later ones, each with a
	 * {@link RingClosedException}. What is claimed already can still be published. One
	 * that has failed refuses them with a {@link RingFailedException} until that is taken
	 * back, and is closed then.
	 * @throws UnsupportedOperationException if this sequencer cannot be closed
	 */
	default void closeAdmission() {
		throw new UnsupportedOperationException("This sequencer has no admission control");
	}

	/**
	 * Ends all claims that wait and refuses all later ones, each with a
	 * {@link RingFailedException}. What is claimed already can still be published.
	 * @param cause why nothing will be consumed any more
	 * @throws UnsupportedOperationException if this sequencer cannot be closed
	 */
	default void failAdmission(Throwable cause) {
		throw new UnsupportedOperationException("This sequencer has no admission control");
	}

	/**
	 * Takes {@link #failAdmission(Throwable)} back: admits claims again, unless
	 * {@link #closeAdmission()} was called, before or since.
	 * @throws UnsupportedOperationException if this sequencer cannot be closed
	 */
	default void recoverAdmission() {
		throw new UnsupportedOperationException("This sequencer has no admission control");
	}

	/**
	 * Admits claims again, also if it was closed.
	 * @throws UnsupportedOperationException if this sequencer cannot be closed
	 */
	default void openAdmission() {
		throw new UnsupportedOperationException("This sequencer has no admission control");
	}

	/**
	 * Returns whether claims are admitted.
	 * @return {@code false} from {@link #closeAdmission()} or
	 * {@link #failAdmission(Throwable)} to {@link #openAdmission()}, and of a failure to
	 * {@link #recoverAdmission()}
	 */
	default boolean isAdmissionOpen() {
		return true;
	}

}
