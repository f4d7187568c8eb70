package io.github.disruptor4j;

import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.dsl.ProducerType;

/**
 * A ring of events that are created once and used again and again: producers claim slots,
 * fill the events in them and publish; consumers read them in the same order.
 * <p>
 * A ring for many producers may be used by any number of threads. A ring for a single
 * producer may be claimed from and published to by one thread at a time; everything else,
 * reading, positions, gating sequences, barriers and admission, is safe from any thread.
 * <p>
 * Claims wait while the ring is full, parked, until a gating sequence moves. Without
 * gating sequences a ring is never full. A claim that waits, and every later one, ends
 * with a {@link RingClosedException} once {@link #closeAdmission()} or
 * {@link #failAdmission(Throwable)} was called.
 * <p>
 * Not made to be extended: the engine alone does, for rings that know the class of their
 * events.
 *
 * @param <E> the event's type
 * @since 0.1.0
 */
// Over 500 lines: the reference's one class for the ring, as its users know it; most
// lines are the documentation of one-line methods.
public class RingBuffer<E> extends RingBufferBatchPublishing<E> implements Cursored, EventSequencer<E>, EventSink<E> {

	/**
	 * The position before the first event.
	 */
	public static final long INITIAL_CURSOR_VALUE = Sequence.INITIAL_VALUE;

	// Keep 128 bytes free behind the fields of RingBufferFields.

	long p16, p17, p18, p19, p20;

	long p21, p22, p23, p24, p25;

	long p26, p27, p28, p29, p30;

	long p31;

	/** What a ring by reference does before it lets go of an event. */
	private @Nullable EventClearer<? super E> referenceClearer;

	RingBuffer(@Nullable Object[] entries, Sequencer sequencer) {
		super(entries, sequencer);
	}

	private RingBuffer(AbstractSequencer sequencer) {
		super(sequencer);
		sequencer.clearWith(this::letGo);
	}

	private void letGo(long sequence) {
		EventClearer<? super E> clearer = this.referenceClearer;
		if (clearer != null) {
			clearer.clear(elementAt(sequence));
		}
		refer(sequence, null);
	}

	/**
	 * Creates a ring whose slots refer to events that producers bring along with
	 * {@link #set}, immutable ones, say. A slot lets go of its event once all gating
	 * sequences have passed it, as {@link #clearEventsWith} describes.
	 * @param <E> the event's type
	 * @param producerType whether there is a single producer
	 * @param bufferSize the number of slots, a power of two
	 * @param waitStrategy how consumers wait
	 * @return the ring
	 * @throws IllegalArgumentException if {@code bufferSize} is less than 1 or not a
	 * power of two
	 */
	public static <E> RingBuffer<E> createByReference(ProducerType producerType, int bufferSize,
			WaitStrategy waitStrategy) {
		AbstractSequencer sequencer = switch (producerType) {
			case SINGLE -> new SingleProducerSequencer(bufferSize, waitStrategy);
			case MULTI -> new MultiProducerSequencer(bufferSize, waitStrategy);
		};
		return new RingBuffer<>(sequencer);
	}

	/**
	 * Creates a ring for many producers.
	 * @param <E> the event's type
	 * @param factory creates the events, called once per slot
	 * @param bufferSize the number of slots, a power of two
	 * @param waitStrategy how consumers wait
	 * @return the ring
	 * @throws IllegalArgumentException if {@code bufferSize} is less than 1 or not a
	 * power of two
	 */
	public static <E> RingBuffer<E> createMultiProducer(EventFactory<E> factory, int bufferSize,
			WaitStrategy waitStrategy) {
		return TypedRingBuffers.create(factory, new MultiProducerSequencer(bufferSize, waitStrategy));
	}

	/**
	 * Creates a ring for many producers whose consumers wait with a
	 * {@link BlockingWaitStrategy}.
	 * @param <E> the event's type
	 * @param factory creates the events, called once per slot
	 * @param bufferSize the number of slots, a power of two
	 * @return the ring
	 * @throws IllegalArgumentException if {@code bufferSize} is less than 1 or not a
	 * power of two
	 */
	public static <E> RingBuffer<E> createMultiProducer(EventFactory<E> factory, int bufferSize) {
		return createMultiProducer(factory, bufferSize, new BlockingWaitStrategy());
	}

	/**
	 * Creates a ring for a single producer.
	 * @param <E> the event's type
	 * @param factory creates the events, called once per slot
	 * @param bufferSize the number of slots, a power of two
	 * @param waitStrategy how consumers wait
	 * @return the ring
	 * @throws IllegalArgumentException if {@code bufferSize} is less than 1 or not a
	 * power of two
	 */
	public static <E> RingBuffer<E> createSingleProducer(EventFactory<E> factory, int bufferSize,
			WaitStrategy waitStrategy) {
		return TypedRingBuffers.create(factory, new SingleProducerSequencer(bufferSize, waitStrategy));
	}

	/**
	 * Creates a ring for a single producer whose consumers wait with a
	 * {@link BlockingWaitStrategy}.
	 * @param <E> the event's type
	 * @param factory creates the events, called once per slot
	 * @param bufferSize the number of slots, a power of two
	 * @return the ring
	 * @throws IllegalArgumentException if {@code bufferSize} is less than 1 or not a
	 * power of two
	 */
	public static <E> RingBuffer<E> createSingleProducer(EventFactory<E> factory, int bufferSize) {
		return createSingleProducer(factory, bufferSize, new BlockingWaitStrategy());
	}

	/**
	 * Creates a ring for a single producer or for many.
	 * @param <E> the event's type
	 * @param producerType whether there is a single producer
	 * @param factory creates the events, called once per slot
	 * @param bufferSize the number of slots, a power of two
	 * @param waitStrategy how consumers wait
	 * @return the ring
	 * @throws IllegalArgumentException if {@code bufferSize} is less than 1 or not a
	 * power of two
	 */
	public static <E> RingBuffer<E> create(ProducerType producerType, EventFactory<E> factory, int bufferSize,
			WaitStrategy waitStrategy) {
		return switch (producerType) {
			case SINGLE -> createSingleProducer(factory, bufferSize, waitStrategy);
			case MULTI -> createMultiProducer(factory, bufferSize, waitStrategy);
		};
	}

	@Override
	public E get(long sequence) {
		return elementAt(sequence);
	}

	/**
	 * Lets a slot refer to an event, on a ring {@linkplain #createByReference by
	 * reference}. To be called for every slot that is claimed there, by its claimant and
	 * before it is published: until then the slot is empty, and so translators are of no
	 * use on such a ring.
	 * @param sequence a sequence that is claimed and not published
	 * @param event the event
	 * @throws IllegalStateException if the ring's events are created by a factory
	 */
	public void set(long sequence, E event) {
		if (!this.byReference) {
			throw new IllegalStateException("The events of this ring are created once and filled; only a ring by"
					+ " reference (createByReference) takes others");
		}
		refer(sequence, Objects.requireNonNull(event, "event"));
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
	 * Claims the next slot, and asks a policy what to do while there is no room. Where
	 * there is room, this is {@link #next()}.
	 * @param policy decides whether to wait, and how
	 * @return the sequence claimed
	 * @throws RingClosedException if the ring admits no claims
	 * @throws IllegalStateException if a claim is open on a ring for a single producer
	 */
	public long next(FullRingPolicy policy) {
		return this.sequencer.next(policy);
	}

	/**
	 * Waits until there is room for a claim, and claims nothing. On a ring for a single
	 * producer, whose thread this is for, the room stays until that thread claims it; on
	 * one for many another producer may take it first.
	 * @param requiredCapacity the number of slots, from 1 to the size of the ring
	 * @param timeout how long to wait; not at all if not positive
	 * @param unit the unit of {@code timeout}
	 * @throws IllegalArgumentException if {@code requiredCapacity} is out of range
	 * @throws TimeoutException if the time is up
	 * @throws InterruptedException if the thread is interrupted before or while it waits
	 * @throws RingClosedException if the ring admits no claims
	 * @throws IllegalStateException if a claim is open on a ring for a single producer
	 * @see #hasAvailableCapacity(int)
	 */
	public void awaitAvailableCapacity(int requiredCapacity, long timeout, TimeUnit unit)
			throws TimeoutException, InterruptedException {
		this.sequencer.awaitAvailableCapacity(requiredCapacity, timeout, unit);
	}

	/**
	 * Claims the next slot, waiting for room no longer than a given time.
	 * @param timeout how long to wait; not at all if not positive
	 * @param unit the unit of {@code timeout}
	 * @return the sequence claimed
	 * @throws TimeoutException if the time is up; nothing is claimed then
	 * @throws InterruptedException if the thread is interrupted before or while it waits;
	 * nothing is claimed then
	 * @throws RingClosedException if the ring admits no claims
	 */
	public long next(long timeout, TimeUnit unit) throws TimeoutException, InterruptedException {
		return this.sequencer.next(timeout, unit);
	}

	/**
	 * Claims the next {@code n} slots, waiting for room no longer than a given time. A
	 * claim that was not granted leaves no trace.
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
	public Claim<E> claim(int n) {
		return claimed(n, this.sequencer.next(n));
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
	public Claim<E> tryClaim(int n) throws InsufficientCapacityException {
		return claimed(n, this.sequencer.tryNext(n));
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
	public Claim<E> claim(int n, long timeout, TimeUnit unit) throws TimeoutException, InterruptedException {
		return claimed(n, this.sequencer.next(n, timeout, unit));
	}

	private Claim<E> claimed(int n, long upper) {
		return new Claim<>(this, (AbstractSequencer) this.sequencer, n, upper);
	}

	/**
	 * Claims a given sequence and returns the event there, so that a ring can be filled
	 * before it is used. Does not look at gating sequences.
	 * @param sequence the sequence to claim
	 * @return the event in that slot, still to be published
	 */
	public E claimAndGetPreallocated(long sequence) {
		this.sequencer.claim(sequence);
		return elementAt(sequence);
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
	 * Adds sequences that producers must not lap. They are set to the cursor first, so
	 * whoever reads with them sees only what is published from now on.
	 * @param gatingSequences the sequences
	 */
	public void addGatingSequences(Sequence... gatingSequences) {
		this.sequencer.addGatingSequences(gatingSequences);
	}

	/**
	 * Lets each event be cleared once all gating sequences have passed it, and before
	 * producers use its slot again. To be called before the ring is used.
	 * <p>
	 * Clearing needs no thread: whoever moves the slowest gating sequence does it. Only
	 * behind sequences that do not announce their progress, those of a user's own
	 * processors, and on a ring without gating sequences, it is left to producers in need
	 * of room. A ring {@linkplain #createByReference by reference} lets go of the event
	 * after that; where slots were discarded there it is null.
	 * @param clearer clears an event
	 * @throws IllegalStateException if there is one already
	 */
	public void clearEventsWith(EventClearer<? super E> clearer) {
		if (!this.byReference) {
			((AbstractSequencer) this.sequencer).clearWith((sequence) -> clearer.clear(elementAt(sequence)));
			return;
		}
		if (this.referenceClearer != null) {
			throw new IllegalStateException("The ring's events are cleared already, by " + this.referenceClearer);
		}
		this.referenceClearer = clearer;
	}

	/**
	 * Returns the position of the slowest gating sequence.
	 * @return the lowest of the gating sequences, the cursor if there are none
	 */
	public long getMinimumGatingSequence() {
		return this.sequencer.getMinimumSequence();
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
	 * Replaces a gate by others, which stay where they are, in one step.
	 * @param removed the gate to remove
	 * @param replacements the gates to add, none behind what producers may overwrite
	 */
	public void replaceGatingSequence(Sequence removed, Sequence... replacements) {
		this.sequencer.replaceGatingSequence(removed, replacements);
	}

	/**
	 * Returns what has been claimed, published or not. On a ring with one producer it is
	 * up to date for others a moment later only.
	 * @return the last sequence claimed
	 */
	public long getClaimedSequence() {
		return this.sequencer.getClaimedSequence();
	}

	/**
	 * Returns how long producers have been parked for want of room, all together.
	 * @return nanoseconds since the ring was made; waits under way are not counted yet
	 */
	public long getProducerWaitNanos() {
		return this.sequencer.getProducerWaitNanos();
	}

	/**
	 * Returns what consumers may have seen: everything up to it has been published. On a
	 * ring with many producers that can be less than the cursor, and is looked for slot
	 * by slot from the slowest consumer on.
	 * @return the highest sequence without a gap before it
	 */
	public long getPublishedSequence() {
		long first = this.sequencer.getMinimumSequence() + 1;
		long last = this.sequencer.getCursor();
		// By now consumers may have gone on, and producers have used those slots again.
		return (this.sequencer instanceof AbstractSequencer ours) ? ours.highestEverPublished(first, last)
				: this.sequencer.getHighestPublishedSequence(first, last);
	}

	/**
	 * Creates a barrier for a consumer.
	 * @param sequencesToTrack the consumers to follow; none for a consumer that follows
	 * the producers only
	 * @return the barrier
	 */
	public SequenceBarrier newBarrier(Sequence... sequencesToTrack) {
		return this.sequencer.newBarrier(sequencesToTrack);
	}

	/**
	 * Creates a barrier whose consumer waits in its own way.
	 * @param waitStrategy how the consumer waits
	 * @param sequencesToTrack the parents to wait for; the cursor if there are none
	 * @return the barrier
	 */
	public SequenceBarrier newBarrier(WaitStrategy waitStrategy, Sequence... sequencesToTrack) {
		return this.sequencer.newBarrier(waitStrategy, sequencesToTrack);
	}

	/**
	 * Creates a poller, for a consumer that brings its own thread and does not wait.
	 * @param gatingSequences the consumers to follow; none to follow the producers only
	 * @return the poller, whose sequence is not yet a gating sequence
	 */
	public EventPoller<E> newPoller(Sequence... gatingSequences) {
		return this.sequencer.newPoller(this, gatingSequences);
	}

	@Override
	public long getCursor() {
		return this.sequencer.getCursor();
	}

	@Override
	public int getBufferSize() {
		return this.bufferSize;
	}

	@Override
	public boolean hasAvailableCapacity(int requiredCapacity) {
		return this.sequencer.hasAvailableCapacity(requiredCapacity);
	}

	@Override
	public long remainingCapacity() {
		return this.sequencer.remainingCapacity();
	}

	@Override
	public void publish(long sequence) {
		this.sequencer.publish(sequence);
	}

	@Override
	public void publish(long lo, long hi) {
		this.sequencer.publish(lo, hi);
	}

	/**
	 * Gives up claimed slots: publishes them, since the ring cannot go on without, but so
	 * that no handler sees them. For who has claimed sequences and cannot fill them; a
	 * {@link Claim} does it by itself.
	 * @param lo the first sequence, claimed and not published yet
	 * @param hi the last sequence
	 */
	public void discard(long lo, long hi) {
		((AbstractSequencer) this.sequencer).discardedSlots().mark(lo, hi);
		this.sequencer.publish(lo, hi);
	}

	/**
	 * Ends all claims that wait and refuses all later ones, each with a
	 * {@link RingClosedException}. What is claimed already can still be published. One
	 * that has failed refuses them with a {@link RingFailedException} until that is taken
	 * back, and is closed then.
	 */
	public void closeAdmission() {
		this.sequencer.closeAdmission();
	}

	/**
	 * Ends all claims that wait and refuses all later ones, each with a
	 * {@link RingFailedException}. What is claimed already can still be published.
	 * @param cause why nothing will be consumed any more
	 */
	public void failAdmission(Throwable cause) {
		this.sequencer.failAdmission(cause);
	}

	/**
	 * Takes {@link #failAdmission(Throwable)} back: admits claims again, unless
	 * {@link #closeAdmission()} was called, before or since.
	 */
	public void recoverAdmission() {
		this.sequencer.recoverAdmission();
	}

	/**
	 * Admits claims again, also if it was closed.
	 */
	public void openAdmission() {
		this.sequencer.openAdmission();
	}

	/**
	 * Returns whether claims are admitted.
	 * @return {@code false} from {@link #closeAdmission()} or
	 * {@link #failAdmission(Throwable)} to {@link #openAdmission()}, and of a failure to
	 * {@link #recoverAdmission()}
	 */
	public boolean isAdmissionOpen() {
		return this.sequencer.isAdmissionOpen();
	}

	@Override
	public String toString() {
		return "RingBuffer{bufferSize=" + this.bufferSize + ", sequencer=" + this.sequencer + "}";
	}

}
