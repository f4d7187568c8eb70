package io.github.disruptor4j;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;

/**
 * What sequencers have in common: the cursor, the gates that producers must not lap,
 * admission, and the wait for room.
 *
 * @since 0.1.0
 */
public abstract class AbstractSequencer implements Sequencer {

	private static final VarHandle GATING_SEQUENCES;

	static {
		try {
			GATING_SEQUENCES = MethodHandles.lookup()
				.findVarHandle(AbstractSequencer.class, "gatingSequences", Sequence[].class);
		}
		catch (ReflectiveOperationException ex) {
			throw new ExceptionInInitializerError(ex);
		}
	}

	/** How often a producer looks for room before it yields: a few microseconds. */
	private static final int SPINS = 100;

	/** How often it yields, and looks, before it parks: some ten microseconds. */
	private static final int YIELDS = 60;

	/** How soon to look again at a gate that does not announce its progress. */
	private static final long FIRST_POLL_NANOS = TimeUnit.MICROSECONDS.toNanos(10);

	/** The longest pause between two looks at such a gate. */
	private static final long LAST_POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

	/** How long a store may stay in a processor's buffer: by far less than that. */
	private static final long PUBLICATIONS_VISIBLE_NANOS = TimeUnit.MICROSECONDS.toNanos(100);

	/** The number of slots. */
	protected final int bufferSize;

	/** How the ring's consumers wait. */
	protected final WaitStrategy waitStrategy;

	/** What has been published, or claimed where several producers write. */
	protected final Sequence cursor = new Sequence(INITIAL_CURSOR_VALUE);

	/** The sequences that producers must not lap. */
	protected volatile Sequence[] gatingSequences = Sequences.NONE;

	private final Signals signals = new Signals();

	private final Admission admission = new Admission();

	private final Patience patience = new Patience();

	private final DiscardedSlots discardedSlots;

	/** Written by producers that have parked, never by those that found room. */
	private final LongAdder producerWaitNanos = new LongAdder();

	/**
	 * Creates a sequencer.
	 * @param bufferSize the number of slots, a power of two
	 * @param waitStrategy how the ring's consumers wait
	 * @throws IllegalArgumentException if the size is less than 1 or not a power of two
	 */
	public AbstractSequencer(int bufferSize, WaitStrategy waitStrategy) {
		if (bufferSize < 1) {
			throw new IllegalArgumentException("bufferSize must not be less than 1 but is " + bufferSize);
		}
		if (Integer.bitCount(bufferSize) != 1) {
			throw new IllegalArgumentException("bufferSize must be a power of 2 but is " + bufferSize);
		}
		this.bufferSize = bufferSize;
		this.waitStrategy = waitStrategy;
		this.discardedSlots = new DiscardedSlots(bufferSize);
		this.signals.attach(waitStrategy);
	}

	@Override
	public final long getCursor() {
		return this.cursor.get();
	}

	@Override
	public final int getBufferSize() {
		return this.bufferSize;
	}

	@Override
	public final void addGatingSequences(Sequence... gatingSequences) {
		Sequence[] before;
		Sequence[] after;
		do {
			before = this.gatingSequences;
			after = Sequences.append(before, gatingSequences);
			// Before they are seen, so that they hold nobody back at -1.
			moveToCursor(gatingSequences);
		}
		while (!GATING_SEQUENCES.compareAndSet(this, before, after));
		// And again: until they were seen, nothing kept the cursor near them.
		moveToCursor(gatingSequences);
	}

	private void moveToCursor(Sequence[] sequences) {
		long current = getCursor();
		for (Sequence sequence : sequences) {
			sequence.set(current);
		}
	}

	@Override
	public boolean removeGatingSequence(Sequence sequence) {
		Sequence[] before;
		Sequence[] after;
		do {
			before = this.gatingSequences;
			after = Sequences.without(before, sequence);
			if (after.length == before.length) {
				return false;
			}
		}
		while (!GATING_SEQUENCES.compareAndSet(this, before, after));
		this.signals.progressed();
		return true;
	}

	@Override
	public void replaceGatingSequence(Sequence removed, Sequence... replacements) {
		Sequence[] before;
		Sequence[] after;
		do {
			before = this.gatingSequences;
			after = Sequences.append(Sequences.without(before, removed), replacements);
		}
		while (!GATING_SEQUENCES.compareAndSet(this, before, after));
		this.signals.progressed();
	}

	@Override
	public long getMinimumSequence() {
		return Sequences.minimum(this.gatingSequences, this.cursor.get());
	}

	@Override
	public SequenceBarrier newBarrier(Sequence... sequencesToTrack) {
		return newBarrier(this.waitStrategy, sequencesToTrack);
	}

	@Override
	public SequenceBarrier newBarrier(WaitStrategy waitStrategy, Sequence... sequencesToTrack) {
		boolean known = this.signals.tells(waitStrategy);
		this.signals.attach(waitStrategy);
		if (!known) {
			letPublicationsPass();
		}
		return new ProcessingSequenceBarrier(this, waitStrategy, sequencesToTrack);
	}

	// Whoever publishes looks for strategies without a fence before it, as long as there
	// are none. So a publication that missed the new one may still be in a processor's
	// store buffer, and the consumer must not park before it can see it
	// (NewStrategyStress).
	private static void letPublicationsPass() {
		long start = System.nanoTime();
		while (System.nanoTime() - start < PUBLICATIONS_VISIBLE_NANOS) {
			Thread.onSpinWait();
		}
	}

	@Override
	public <T> EventPoller<T> newPoller(DataProvider<T> provider, Sequence... gatingSequences) {
		return EventPoller.newInstance(provider, this, new ConsumerSequence(this.signals), this.cursor,
				gatingSequences);
	}

	@Override
	public long getClaimedSequence() {
		return this.cursor.get();
	}

	@Override
	public void closeAdmission() {
		this.admission.close();
		this.signals.progressed();
	}

	@Override
	public void failAdmission(Throwable cause) {
		this.admission.fail(cause);
		this.signals.progressed();
	}

	@Override
	public void recoverAdmission() {
		this.admission.recover();
	}

	@Override
	public void openAdmission() {
		this.admission.open();
	}

	@Override
	public boolean isAdmissionOpen() {
		return this.admission.isOpen();
	}

	/**
	 * Looks at admission, once: a ring that is opened again between two looks would have
	 * refused a claim and let it pass.
	 * @return why a claim is refused, or null if it is not
	 */
	final @Nullable RingClosedException refusal() {
		return this.admission.refusal();
	}

	final void checkAdmission() {
		this.admission.check();
	}

	/**
	 * To be called once per publish call, after the cursor, or the slots' flags, were
	 * written.
	 */
	final void announcePublication() {
		this.signals.published();
	}

	final Signals signals() {
		return this.signals;
	}

	final DiscardedSlots discardedSlots() {
		return this.discardedSlots;
	}

	/**
	 * Is told that slots were claimed that a {@link RangeClaim} will publish.
	 */
	void claimOpened() {
	}

	/**
	 * Is told that the {@link RangeClaim} is about to publish them.
	 */
	void claimClosed() {
	}

	/**
	 * Tells whether a sequence up to the cursor may not be published yet.
	 * @return true where barriers must ask slot by slot
	 */
	boolean publishesOutOfOrder() {
		return true;
	}

	/**
	 * Looks for gaps as {@link #getHighestPublishedSequence(long, long)} does, but takes
	 * a slot that has been used again since for published, as it must have been: for a
	 * worker that holds no slot while it waits, and so may be lapped.
	 * @param nextSequence where to begin
	 * @param availableSequence where to end
	 * @return the last sequence before the first gap
	 */
	long highestEverPublished(long nextSequence, long availableSequence) {
		return getHighestPublishedSequence(nextSequence, availableSequence);
	}

	/**
	 * Lets slots be cleared once every gate has passed them, before producers use them
	 * again. To be called before the ring is used.
	 * @param clearer clears the slot of a sequence
	 * @throws IllegalStateException if there is one already
	 */
	final void clearWith(LongConsumer clearer) {
		ClearingGate gate = new ClearingGate(this, clearer);
		this.signals.attach(gate);
		addGatingSequences(gate);
	}

	/**
	 * Reads, for a producer, how far slots may be used again.
	 * @param gates the gates
	 * @param limit what to return where no gate is lower
	 * @return the position of the lowest gate, never above the limit
	 */
	final long lowest(Sequence[] gates, long limit) {
		this.signals.makeRoom();
		return Sequences.minimum(gates, limit);
	}

	final void checkClaim(int n) {
		if (n < 1 || n > this.bufferSize) {
			throw new IllegalArgumentException(
					"n must be from 1 to the ring's size, " + this.bufferSize + ", but is " + n);
		}
	}

	/**
	 * Waits, uninterruptibly, until every gate has reached a sequence. An interrupt is
	 * kept for later and does not make the wait spin.
	 * @param wrapPoint the sequence that must have been consumed
	 * @param claimed what to take for the lowest gate where there is none
	 * @return the lowest gate
	 * @throws RingClosedException if the ring is shut
	 */
	final long awaitRoom(long wrapPoint, long claimed) {
		boolean interrupted = false;
		try {
			while (true) {
				try {
					return awaitRoom(wrapPoint, claimed, Deadline.NEVER);
				}
				catch (InterruptedException ex) {
					interrupted = true;
				}
				catch (TimeoutException ex) {
					throw new AssertionError("A wait without a deadline has timed out", ex);
				}
			}
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	/**
	 * Waits until every gate has reached a sequence: spins for a moment, then parks until
	 * a consumer announces progress. Claims nothing meanwhile, so there is nothing to
	 * take back when the wait ends otherwise.
	 * @param wrapPoint the sequence that must have been consumed
	 * @param claimed what to take for the lowest gate where there is none
	 * @param deadline when to give up
	 * @return the lowest gate
	 * @throws RingClosedException if the ring is shut
	 * @throws TimeoutException if the time was up and a last look found no room
	 * @throws InterruptedException if the thread was interrupted
	 */
	final long awaitRoom(long wrapPoint, long claimed, Deadline deadline)
			throws TimeoutException, InterruptedException {
		long gate = spinForRoom(wrapPoint, claimed);
		if (gate >= wrapPoint) {
			return gate;
		}
		long start = System.nanoTime();
		long poll = FIRST_POLL_NANOS;
		WaitQueue queue = this.signals.progressQueue();
		Waiter waiter = queue.announce();
		try {
			while ((gate = lowest(this.gatingSequences, claimed)) < wrapPoint) {
				this.admission.check();
				if (Thread.interrupted()) {
					throw new InterruptedException();
				}
				long left = deadline.nanosLeft();
				if (left <= 0) {
					throw TimeoutException.INSTANCE;
				}
				boolean announced = this.signals.coversAll(this.gatingSequences);
				waiter.park(this, announced ? left : Math.min(poll, left));
				queue.announce(waiter);
				poll = Math.min(poll * 2, LAST_POLL_NANOS);
			}
			return gate;
		}
		finally {
			waiter.retract();
			this.producerWaitNanos.add(System.nanoTime() - start);
		}
	}

	/**
	 * Looks for room for some microseconds. To be woken costs the producer more than that
	 * and takes as long from the consumer, who has none to spare while the ring is full.
	 * @param wrapPoint the sequence that must have been consumed
	 * @param claimed what to take for the lowest gate where there is none
	 * @return the lowest gate
	 */
	private long spinForRoom(long wrapPoint, long claimed) {
		int looks = this.patience.isWorthwhile() ? SPINS + YIELDS : 1;
		for (int i = 0; i < looks; i++) {
			this.admission.check();
			long gate = lowest(this.gatingSequences, claimed);
			if (gate >= wrapPoint) {
				this.patience.hasPaid();
				return gate;
			}
			if (i < SPINS) {
				Thread.onSpinWait();
			}
			else {
				Thread.yield();
			}
		}
		if (looks > 1) {
			this.patience.wasInVain();
		}
		return lowest(this.gatingSequences, claimed);
	}

	@Override
	public long getProducerWaitNanos() {
		return this.producerWaitNanos.sum();
	}

	@Override
	public String toString() {
		return getClass().getSimpleName() + "{bufferSize=" + this.bufferSize + ", waitStrategy=" + this.waitStrategy
				+ ", cursor=" + this.cursor + ", gatingSequences=" + Arrays.toString(this.gatingSequences) + '}';
	}

}
