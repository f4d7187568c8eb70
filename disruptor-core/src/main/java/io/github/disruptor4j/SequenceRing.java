package io.github.disruptor4j;

import java.util.concurrent.TimeUnit;

/**
 * A ring of sequences only: it says who may touch which slot when, and the slots
 * themselves are the user's, in arrays of primitives, say, or in memory outside the heap.
 * Producers claim {@code n} slots at a time, fill them and publish {@code [lower,
 * upper]}; consumers are {@linkplain RangeHandler range handlers}. <pre>{@code
 * long[] prices = new long[1024];
 * try (RangeDisruptor disruptor = new RangeDisruptor(prices.length, new NamedThreadFactory("prices"))) {
 *     disruptor.handleWith(journal, replicate).then(execute);
 *     SequenceRing ring = disruptor.start();
 *     try (RangeClaim claim = ring.claim(16)) {
 *         for (long sequence = claim.lower(); sequence <= claim.upper(); sequence++) {
 *             prices[ring.index(sequence)] = feed.nextPrice();
 *         }
 *     }
 * }
 * }</pre>
 * <p>
 * The user's slots need no synchronization: publishing and consuming orders all access to
 * them, exactly as for the events of a {@link RingBuffer}.
 * <p>
 * A ring for many producers may be used by any number of threads. A ring for a single
 * producer may be claimed from and published to by one thread at a time; everything else
 * is safe from any thread. Claims wait while the ring is full, parked, until a gating
 * sequence moves, or until the ring is closed.
 *
 * @since 0.1.0
 * @see io.github.disruptor4j.dsl.RangeDisruptor
 */
public final class SequenceRing implements Cursored, Sequenced {

	private final AbstractSequencer sequencer;

	private final int indexMask;

	private SequenceRing(AbstractSequencer sequencer) {
		this.sequencer = sequencer;
		this.indexMask = sequencer.getBufferSize() - 1;
	}

	/**
	 * Creates a ring for a single producer.
	 * @param size the number of slots, a power of two
	 * @param waitStrategy how consumers wait
	 * @return the ring
	 * @throws IllegalArgumentException if the size is less than 1 or not a power of two
	 */
	public static SequenceRing createSingleProducer(int size, WaitStrategy waitStrategy) {
		return new SequenceRing(new SingleProducerSequencer(size, waitStrategy));
	}

	/**
	 * Creates a ring for many producers.
	 * @param size the number of slots, a power of two
	 * @param waitStrategy how consumers wait
	 * @return the ring
	 * @throws IllegalArgumentException if the size is less than 1 or not a power of two
	 */
	public static SequenceRing createMultiProducer(int size, WaitStrategy waitStrategy) {
		return new SequenceRing(new MultiProducerSequencer(size, waitStrategy));
	}

	/**
	 * Returns the sequences of a ring without its events: the same slots are claimed and
	 * published through both.
	 * @param ring the ring
	 * @return its sequences
	 */
	public static SequenceRing of(RingBuffer<?> ring) {
		return new SequenceRing((AbstractSequencer) ring.sequencer);
	}

	/**
	 * Returns which slot a sequence belongs to.
	 * @param sequence the sequence
	 * @return the slot's index, from 0 to {@link #getBufferSize()} - 1
	 */
	public int index(long sequence) {
		return (int) sequence & this.indexMask;
	}

	/**
	 * Claims the next {@code n} slots, waiting for room, as an object whose
	 * {@code close()} publishes them. An interrupt does not end the wait; the thread's
	 * interrupt flag is kept.
	 * @param n the number of slots, from 1 to the size of the ring
	 * @return the claim, open
	 * @throws IllegalArgumentException if {@code n} is out of range
	 * @throws RingClosedException if the ring admits no claims
	 * @throws IllegalStateException if a claim is open on a ring for a single producer
	 */
	public RangeClaim claim(int n) {
		return new RangeClaim(this.sequencer, n, next(n));
	}

	/**
	 * Claims the next {@code n} slots if there is room for all of them, as an object
	 * whose {@code close()} publishes them. Does not wait.
	 * @param n the number of slots, at least 1
	 * @return the claim, open
	 * @throws IllegalArgumentException if {@code n} is less than 1
	 * @throws InsufficientCapacityException if there is no room
	 * @throws RingClosedException if the ring admits no claims
	 * @throws IllegalStateException if a claim is open on a ring for a single producer
	 */
	public RangeClaim tryClaim(int n) throws InsufficientCapacityException {
		return new RangeClaim(this.sequencer, n, tryNext(n));
	}

	/**
	 * Claims the next {@code n} slots, waiting for room no longer than a given time, as
	 * an object whose {@code close()} publishes them.
	 * @param n the number of slots, from 1 to the size of the ring
	 * @param timeout how long to wait; not at all if not positive
	 * @param unit the unit of {@code timeout}
	 * @return the claim, open
	 * @throws IllegalArgumentException if {@code n} is out of range
	 * @throws TimeoutException if the time is up; nothing is claimed then
	 * @throws InterruptedException if the thread is interrupted before or while it waits;
	 * nothing is claimed then
	 * @throws RingClosedException if the ring admits no claims
	 * @throws IllegalStateException if a claim is open on a ring for a single producer
	 */
	public RangeClaim claim(int n, long timeout, TimeUnit unit) throws TimeoutException, InterruptedException {
		return new RangeClaim(this.sequencer, n, next(n, timeout, unit));
	}

	@Override
	public long next() {
		return this.sequencer.next();
	}

	@Override
	public long next(int n) {
		return this.sequencer.next(n);
	}

	/**
	 * Claims the next {@code n} slots, waiting for room no longer than a given time.
	 * @param n the number of slots, from 1 to the size of the ring
	 * @param timeout how long to wait; not at all if not positive
	 * @param unit the unit of {@code timeout}
	 * @return the highest sequence claimed
	 * @throws IllegalArgumentException if {@code n} is out of range
	 * @throws TimeoutException if the time is up; nothing is claimed then
	 * @throws InterruptedException if the thread is interrupted before or while it waits;
	 * nothing is claimed then
	 * @throws RingClosedException if the ring admits no claims
	 */
	public long next(int n, long timeout, TimeUnit unit) throws TimeoutException, InterruptedException {
		return this.sequencer.next(n, timeout, unit);
	}

	@Override
	public long tryNext() throws InsufficientCapacityException {
		return this.sequencer.tryNext();
	}

	@Override
	public long tryNext(int n) throws InsufficientCapacityException {
		return this.sequencer.tryNext(n);
	}

	@Override
	public void publish(long sequence) {
		this.sequencer.publish(sequence);
	}

	@Override
	public void publish(long lo, long hi) {
		this.sequencer.publish(lo, hi);
	}

	@Override
	public long getCursor() {
		return this.sequencer.getCursor();
	}

	@Override
	public int getBufferSize() {
		return this.sequencer.getBufferSize();
	}

	@Override
	public boolean hasAvailableCapacity(int requiredCapacity) {
		return this.sequencer.hasAvailableCapacity(requiredCapacity);
	}

	@Override
	public long remainingCapacity() {
		return this.sequencer.remainingCapacity();
	}

	/**
	 * Returns whether a sequence is published and not yet overwritten. A check for tests
	 * and diagnosis; consumers use a barrier.
	 * @param sequence the sequence
	 * @return whether it may be read at this moment
	 */
	public boolean isAvailable(long sequence) {
		return this.sequencer.isAvailable(sequence);
	}

	/**
	 * Creates a barrier for a consumer that is built by hand.
	 * @param sequencesToTrack the consumers to follow; none for a consumer that follows
	 * the producers only
	 * @return the barrier
	 */
	public SequenceBarrier newBarrier(Sequence... sequencesToTrack) {
		return this.sequencer.newBarrier(sequencesToTrack);
	}

	/**
	 * Adds sequences that producers must not lap, for consumers that are built by hand.
	 * They are set to the cursor first.
	 * @param gatingSequences the sequences
	 */
	public void addGatingSequences(Sequence... gatingSequences) {
		this.sequencer.addGatingSequences(gatingSequences);
	}

	/**
	 * Removes a sequence from those that producers must not lap.
	 * @param sequence the sequence
	 * @return whether it was there
	 */
	public boolean removeGatingSequence(Sequence sequence) {
		return this.sequencer.removeGatingSequence(sequence);
	}

	/**
	 * Ends all claims that wait and refuses all later ones, each with a
	 * {@link RingClosedException}. What is claimed already can still be published.
	 */
	public void closeAdmission() {
		this.sequencer.closeAdmission();
	}

	/**
	 * Admits claims again.
	 */
	public void openAdmission() {
		this.sequencer.openAdmission();
	}

	/**
	 * Returns whether claims are admitted.
	 * @return {@code false} while the ring is closed or failed
	 */
	public boolean isAdmissionOpen() {
		return this.sequencer.isAdmissionOpen();
	}

	@Override
	public String toString() {
		return "SequenceRing{" + this.sequencer + '}';
	}

}
