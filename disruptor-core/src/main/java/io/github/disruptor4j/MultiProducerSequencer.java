package io.github.disruptor4j;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * Hands out the slots of a ring that many threads write. Each slot has a flag that says
 * on which lap it was published, so that producers publish in any order and consumers
 * stop at the first gap.
 * <p>
 * The invariant: {@code cursor <= gate + bufferSize} at every moment. The cursor counts
 * what was claimed, and a claim moves it only when there is room; a producer that waits
 * for room has claimed nothing, so it can give up without a trace.
 * <p>
 * Two producers that claim at the same time take the cursor's cache line from each other
 * for each event. One whose claim comes too late therefore steps back for some
 * microseconds, in which the other fills hundreds of slots.
 * <p>
 * Safe for use by many threads. Waiting claims are not served in order.
 *
 * @since 0.1.0
 */
public final class MultiProducerSequencer extends AbstractSequencer {

	private static final VarHandle FLAGS = MethodHandles.arrayElementVarHandle(int[].class);

	/** Where the slowest gate was when a producer read it last. */
	private final Sequence gatingSequenceCache = new Sequence(INITIAL_CURSOR_VALUE);

	/** The lap on which each slot was published last; -1 before the first. */
	private final int[] publishedLaps;

	private final int indexMask;

	private final int indexShift;

	/**
	 * Creates a sequencer.
	 * @param bufferSize the number of slots, a power of two
	 * @param waitStrategy how the ring's consumers wait
	 * @throws IllegalArgumentException if the size is less than 1 or not a power of two
	 */
	public MultiProducerSequencer(int bufferSize, WaitStrategy waitStrategy) {
		super(bufferSize, waitStrategy);
		this.publishedLaps = new int[bufferSize];
		Arrays.fill(this.publishedLaps, -1);
		this.indexMask = bufferSize - 1;
		this.indexShift = Integer.numberOfTrailingZeros(bufferSize);
	}

	@Override
	public boolean hasAvailableCapacity(int requiredCapacity) {
		return hasRoomFor(this.cursor.get(), requiredCapacity);
	}

	private boolean hasRoomFor(long current, int n) {
		long wrapPoint = current + n - this.bufferSize;
		long cached = this.gatingSequenceCache.get();
		if (wrapPoint <= cached && cached <= current) {
			return true;
		}
		long gate = lowest(this.gatingSequences, current);
		this.gatingSequenceCache.set(gate);
		return wrapPoint <= gate;
	}

	@Override
	public void claim(long sequence) {
		this.cursor.set(sequence);
	}

	@Override
	public long next() {
		return next(1);
	}

	@Override
	public long next(int n) {
		checkClaim(n);
		checkAdmission();
		int backOff = BackOff.FIRST;
		while (true) {
			long current = this.cursor.get();
			if (!hasRoomFor(current, n)) {
				awaitRoom(current + n - this.bufferSize, current);
			}
			else if (this.cursor.compareAndSet(current, current + n)) {
				return admitted(current, n);
			}
			else {
				backOff = BackOff.stepBack(backOff);
			}
		}
	}

	@Override
	public long next(int n, long timeout, TimeUnit unit) throws TimeoutException, InterruptedException {
		checkClaim(n);
		checkAdmission();
		if (Thread.interrupted()) {
			throw new InterruptedException();
		}
		Deadline deadline = Deadline.after(timeout, unit);
		int backOff = BackOff.FIRST;
		while (true) {
			long current = this.cursor.get();
			if (!hasRoomFor(current, n)) {
				awaitRoom(current + n - this.bufferSize, current, deadline);
			}
			else if (this.cursor.compareAndSet(current, current + n)) {
				return admitted(current, n);
			}
			else {
				backOff = BackOff.stepBack(backOff);
			}
		}
	}

	@Override
	public void awaitAvailableCapacity(int requiredCapacity, long timeout, TimeUnit unit)
			throws TimeoutException, InterruptedException {
		checkClaim(requiredCapacity);
		checkAdmission();
		if (Thread.interrupted()) {
			throw new InterruptedException();
		}
		Deadline deadline = Deadline.after(timeout, unit);
		long current = this.cursor.get();
		while (!hasRoomFor(current, requiredCapacity)) {
			awaitRoom(current + requiredCapacity - this.bufferSize, current, deadline);
			// Others may have claimed what became free.
			current = this.cursor.get();
		}
	}

	@Override
	public long tryNext() throws InsufficientCapacityException {
		return tryNext(1);
	}

	@Override
	public long tryNext(int n) throws InsufficientCapacityException {
		if (n < 1) {
			checkClaim(n);
		}
		checkAdmission();
		int backOff = BackOff.FIRST;
		while (true) {
			long current = this.cursor.get();
			if (!hasRoomFor(current, n)) {
				throw InsufficientCapacityException.INSTANCE;
			}
			if (this.cursor.compareAndSet(current, current + n)) {
				return admitted(current, n);
			}
			backOff = BackOff.stepBack(backOff);
		}
	}

	// Looks at admission once more, now that the claim is in the cursor. Whoever shuts
	// the ring and then reads the cursor as the target to drain to either finds this
	// claim in it, or this look finds the ring shut (CloseAgainstClaimStress).
	private long admitted(long before, int n) {
		long claimed = before + n;
		RingClosedException refusal = refusal();
		if (refusal != null) {
			discardedSlots().mark(before + 1, claimed);
			publish(before + 1, claimed);
			throw refusal;
		}
		return claimed;
	}

	@Override
	public long remainingCapacity() {
		long consumed = Sequences.minimum(this.gatingSequences, this.cursor.get());
		return Math.max(0L, this.bufferSize - (this.cursor.get() - consumed));
	}

	@Override
	public void publish(long sequence) {
		setPublished(sequence);
		announcePublication();
	}

	@Override
	public void publish(long lo, long hi) {
		// Backwards: consumers stop at the first gap and so see all of it or nothing.
		for (long sequence = hi; sequence >= lo; sequence--) {
			setPublished(sequence);
		}
		announcePublication();
	}

	private void setPublished(long sequence) {
		// Orders the event's contents before the flag; pairs with isAvailable
		// (MultiProducerPublishStress).
		FLAGS.setRelease(this.publishedLaps, (int) sequence & this.indexMask, lap(sequence));
	}

	@Override
	public boolean isAvailable(long sequence) {
		return (int) FLAGS.getAcquire(this.publishedLaps, (int) sequence & this.indexMask) == lap(sequence);
	}

	private int lap(long sequence) {
		return (int) (sequence >>> this.indexShift);
	}

	@Override
	public long getHighestPublishedSequence(long nextSequence, long availableSequence) {
		for (long sequence = nextSequence; sequence <= availableSequence; sequence++) {
			if (!isAvailable(sequence)) {
				return sequence - 1;
			}
		}
		return availableSequence;
	}

	@Override
	long highestEverPublished(long nextSequence, long availableSequence) {
		for (long sequence = nextSequence; sequence <= availableSequence; sequence++) {
			int published = (int) FLAGS.getAcquire(this.publishedLaps, (int) sequence & this.indexMask);
			if (published - lap(sequence) < 0) {
				return sequence - 1;
			}
		}
		return availableSequence;
	}

}
