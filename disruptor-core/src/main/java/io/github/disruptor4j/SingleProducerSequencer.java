package io.github.disruptor4j;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.TimeUnit;

/**
 * Hands out the slots of a ring that one thread writes. Publishing a sequence publishes
 * everything up to it.
 * <p>
 * The invariant: {@code gate <= cursor <= nextValue <= gate + bufferSize}, where only the
 * producer moves {@code nextValue} and, by publishing, the cursor. Claims do not move the
 * cursor, so a slot that is claimed but not filled is never seen.
 * <p>
 * Claiming and publishing is for one thread at a time; everything else is safe for use by
 * many threads.
 *
 * @since 0.1.0
 */
public final class SingleProducerSequencer extends SingleProducerSequencerFields {

	/** Less than any claim: makes the next one look. */
	private static final long NOTHING = Long.MIN_VALUE;

	private static final VarHandle NEXT_VALUE;

	static {
		try {
			NEXT_VALUE = MethodHandles.lookup()
				.findVarHandle(SingleProducerSequencerFields.class, "nextValue", long.class);
		}
		catch (ReflectiveOperationException ex) {
			throw new ExceptionInInitializerError(ex);
		}
	}

	long q01, q02, q03, q04, q05;

	long q06, q07, q08, q09, q10;

	long q11, q12, q13, q14, q15;

	/**
	 * Creates a sequencer.
	 * @param bufferSize the number of slots, a power of two
	 * @param waitStrategy how the ring's consumers wait
	 * @throws IllegalArgumentException if the size is less than 1 or not a power of two
	 */
	public SingleProducerSequencer(int bufferSize, WaitStrategy waitStrategy) {
		super(bufferSize, waitStrategy);
	}

	@Override
	public boolean hasAvailableCapacity(int requiredCapacity) {
		long last = this.nextValue + requiredCapacity;
		return last <= this.claimable || hasRoomFor(last);
	}

	// Asks the gates, and remembers up to where the next claims need not ask again.
	private boolean hasRoomFor(long last) {
		// Orders the cursor before the look at the gates: a gate that is being added is
		// either seen here, or starts no further back than what has been published
		// (GateStress).
		VarHandle.fullFence();
		Sequence[] gates = this.gatingSequences;
		if (gates.length == 0) {
			// Nothing to remember: a gate that is added later starts at the cursor, which
			// may be behind what has been claimed.
			return last - this.bufferSize <= this.nextValue;
		}
		return last <= remember(lowest(gates, this.nextValue));
	}

	private long remember(long gate) {
		this.room = gate + this.bufferSize;
		this.claimable = this.claimOpen ? NOTHING : this.room;
		return this.room;
	}

	@Override
	public long next() {
		long last = this.nextValue + 1;
		if (last > this.claimable) {
			awaitRoomFor(1);
		}
		return advance(1);
	}

	@Override
	public long next(int n) {
		checkClaim(n);
		if (this.nextValue + n > this.claimable) {
			awaitRoomFor(n);
		}
		return advance(n);
	}

	private void awaitRoomFor(int n) {
		checkMayClaim();
		if (!hasRoomFor(this.nextValue + n)) {
			remember(awaitRoom(this.nextValue + n - this.bufferSize, this.nextValue));
		}
	}

	@Override
	public long next(FullRingPolicy policy) {
		long last = this.nextValue + 1;
		if (last > this.claimable) {
			awaitRoomFor(1, policy);
		}
		return advance(1);
	}

	private void awaitRoomFor(int n, FullRingPolicy policy) {
		checkMayClaim();
		while (!hasRoomFor(this.nextValue + n)) {
			checkAdmission();
			policy.onFull(n);
			// The policy may have opened a claim.
			checkMayClaim();
		}
	}

	@Override
	public long next(int n, long timeout, TimeUnit unit) throws TimeoutException, InterruptedException {
		awaitAvailableCapacity(n, timeout, unit);
		return advance(n);
	}

	@Override
	public void awaitAvailableCapacity(int requiredCapacity, long timeout, TimeUnit unit)
			throws TimeoutException, InterruptedException {
		checkClaim(requiredCapacity);
		checkMayClaim();
		checkAdmission();
		if (Thread.interrupted()) {
			throw new InterruptedException();
		}
		long last = this.nextValue + requiredCapacity;
		if (last > this.claimable && !hasRoomFor(last)) {
			remember(awaitRoom(last - this.bufferSize, this.nextValue, Deadline.after(timeout, unit)));
		}
	}

	@Override
	public long tryNext() throws InsufficientCapacityException {
		return (this.nextValue + 1 <= this.claimable) ? advance(1) : tryNext(1);
	}

	@Override
	public long tryNext(int n) throws InsufficientCapacityException {
		if (n < 1) {
			checkClaim(n);
		}
		checkMayClaim();
		if (!hasAvailableCapacity(n)) {
			checkAdmission();
			throw InsufficientCapacityException.INSTANCE;
		}
		return advance(n);
	}

	// Before any wait for room: consumers never get past an open claim, so a full ring
	// would stay full.
	private void checkMayClaim() {
		if (this.claimOpen) {
			checkAdmission();
			throw new IllegalStateException("There is an open claim on this ring for a single producer, up to "
					+ this.nextValue + "; close it before the next one, whose publication would include it");
		}
	}

	@Override
	void claimOpened() {
		this.claimOpen = true;
		this.claimable = NOTHING;
	}

	@Override
	void claimClosed() {
		this.claimOpen = false;
		this.claimable = this.room;
	}

	// Looks at admission after the claim was written: whoever closes the ring, waits for
	// a moment and then reads what has been claimed finds this claim, or this look finds
	// the ring closed. The moment stands for the fence each claim would need otherwise.
	private long advance(int n) {
		long before = this.nextValue;
		NEXT_VALUE.setOpaque(this, before + n);
		RingClosedException refusal = refusal();
		if (refusal != null) {
			// Taken back: the next claim is for the same slots.
			NEXT_VALUE.setOpaque(this, before);
			throw refusal;
		}
		return before + n;
	}

	@Override
	public long getClaimedSequence() {
		return (long) NEXT_VALUE.getOpaque(this);
	}

	@Override
	public long remainingCapacity() {
		long consumed = Sequences.minimum(this.gatingSequences, this.cursor.get());
		return Math.max(0L, this.bufferSize - (this.nextValue - consumed));
	}

	@Override
	public void claim(long sequence) {
		this.nextValue = sequence;
		// What is remembered may be far ahead of where the claims go on from.
		this.room = NOTHING;
		this.claimable = NOTHING;
	}

	@Override
	public void publish(long sequence) {
		this.cursor.set(sequence);
		announcePublication();
	}

	@Override
	public void publish(long lo, long hi) {
		publish(hi);
	}

	@Override
	public boolean isAvailable(long sequence) {
		long published = this.cursor.get();
		return sequence <= published && sequence > published - this.bufferSize;
	}

	@Override
	public long getHighestPublishedSequence(long nextSequence, long availableSequence) {
		return availableSequence;
	}

	@Override
	boolean publishesOutOfOrder() {
		return false;
	}

}
