package io.github.disruptor4j;

/**
 * How far one worker of a pool has come. While it handles an event it stands before that
 * event; while it has none it follows the pool's work sequence. So a worker that waits,
 * rests or has ended neither holds up the ring nor seems to be behind.
 * <p>
 * The invariant, for {@code g = get()}: this worker has handled everything up to
 * {@code g} that it has taken. What was taken by nobody is beyond the work sequence, and
 * {@code g} never is; so everything up to the lowest {@code g} of a pool has been
 * handled.
 * <p>
 * A worker holds a place before it {@linkplain #take(long) tries to take} the event
 * behind it, and readers look at the work sequence first. Whoever sees in it that an
 * event was taken also sees the place that its worker holds ({@code WorkerClaimStress}).
 */
final class WorkerSequence extends ConsumerSequence {

	private static final long NOTHING_HELD = Long.MIN_VALUE;

	private final Sequence work;

	/** What was written last, to be read by the worker's thread only. */
	private long held = NOTHING_HELD;

	WorkerSequence(Signals signals, Sequence work) {
		super(signals);
		this.work = work;
		setQuietly(NOTHING_HELD);
	}

	@Override
	public long get() {
		// This order, and acquire for both: see above.
		long taken = this.work.get();
		long place = super.get();
		return (place == NOTHING_HELD) ? taken : place;
	}

	/**
	 * Takes the next event for the worker, and stays before it, whatever others take,
	 * until another is taken or this one {@linkplain #release() released}. Called by the
	 * worker's thread, when it has handled what it took before.
	 * @param next the event's sequence
	 * @return false if another worker was quicker; this one has no place then
	 */
	boolean take(long next) {
		boolean moves = this.held != NOTHING_HELD;
		this.held = next - 1;
		setQuietly(next - 1);
		if (!this.work.compareAndSet(next - 1, next)) {
			release();
			return false;
		}
		if (moves) {
			// Who waits for the place reads the work sequence first, so that the claim
			// does what announce() has a fence for (ParkAtOnceStress.Worker).
			announceClaimed();
		}
		return true;
	}

	/**
	 * Follows the work sequence again. Called by the worker's thread when it has handled
	 * what it has taken.
	 */
	void release() {
		if (this.held != NOTHING_HELD) {
			this.held = NOTHING_HELD;
			setQuietly(NOTHING_HELD);
			announce();
		}
	}

	/**
	 * Says where the pool begins. Does nothing once it has begun, or if its work sequence
	 * is of the user's own, who sets that.
	 * @param value the last sequence that the pool does not handle
	 */
	@Override
	public void set(long value) {
		if (this.work instanceof WorkSequence ours) {
			ours.set(value);
		}
	}

	@Override
	public void setVolatile(long value) {
		set(value);
	}

	/**
	 * Not supported: a worker's sequence is moved by its worker only.
	 * @throws UnsupportedOperationException always
	 */
	@Override
	public boolean compareAndSet(long expectedValue, long newValue) {
		throw new UnsupportedOperationException("The sequence of a worker is moved by its worker only");
	}

	/**
	 * Not supported: a worker's sequence is moved by its worker only.
	 * @throws UnsupportedOperationException always
	 */
	@Override
	public long getAndAdd(long increment) {
		throw new UnsupportedOperationException("The sequence of a worker is moved by its worker only");
	}

}
