package io.github.disruptor4j;

import java.util.function.LongSupplier;

/**
 * How often a consumer looks for more, and how near it comes to the producer. One that
 * keeps up with a quick producer finds a few events each time it looks, and each look
 * takes the cursor's cache line away from the producer, so that both spend their time
 * waiting for that line. The events' lines are no better: a processor that reads one
 * after the other fetches what lies ahead of them as well, and takes the lines that the
 * producer is about to write. In full flow a consumer therefore pauses for some
 * microseconds before it looks again, until a good number of events is there, and leaves
 * the last of them for the next batch. Both threads then run at full speed.
 * <p>
 * A pause would be felt where events are sparse, so there is none there. A consumer
 * measures, once in {@link #ROUNDS} batches, how quickly events come; only if they come
 * as quickly as on a ring in full flow does it begin to pause, and it goes on only while
 * each pause is rewarded with a good number of events. Whoever sends one event at a time
 * and waits for the answer is never made to wait. In full flow an event waits for
 * {@link #MAX_PAUSES} pauses at the most before the batch begins in which it is handled,
 * or the one before that. Where there are more threads than processors, others run
 * meanwhile.
 * <p>
 * The figures that led to the constants are in {@code benchmarks/LOG.md}. Used by the
 * consumer's thread only.
 */
final class Pace {

	/** A pause: two to six microseconds, enough for hundreds of publications. */
	static final int SPINS = 128;

	/** About as long, where the processor may be left to others meanwhile. */
	static final int YIELDS = 6;

	/** The most pauses in a row. */
	static final int MAX_PAUSES = 8;

	/** The least number of events that justifies a pause: about as dense as below. */
	static final int REWARD = 20;

	/** How far a consumer stays behind what is published, on a large ring. */
	static final int LONGEST_MARGIN = 1024;

	/** Batches so long make looks cheap enough without a pause. */
	static final int LONG_BATCH = 1024;

	/** So many batches are measured together, which makes the clock's cost small. */
	static final int ROUNDS = 64;

	/** Full flow: this long from one event to the next at the most. */
	private static final long DENSE_NANOS = 128;

	/** On a small ring the margin is such a part of it. */
	private static final int MARGIN_PART = 64;

	/** What to wait for, in margins: the margin itself, and a batch thrice as long. */
	private static final int MARGINS = 4;

	/** The most measurements that are left out after pauses that did not pay. */
	private static final int MAX_HOLD_OFF = 4096;

	private final LongSupplier nanoTime;

	private final int margin;

	private final boolean yields;

	private boolean pausing;

	private boolean pauseNext;

	/** How often it has paused since the last batch. */
	private int pauses;

	/** What there was at the last look and has not been handled. */
	private long seen;

	private int disappointments;

	private int holdOff;

	private int measurementsToSkip;

	private int rounds;

	private long next;

	private long measuredFrom;

	private long measuredSince;

	/**
	 * Creates the pace of a consumer.
	 * @param next the first sequence it handles
	 * @param bufferSize the ring's size
	 * @param yields whether it leaves the processor to others while it pauses
	 */
	Pace(long next, int bufferSize, boolean yields) {
		this(next, bufferSize, yields, System::nanoTime);
	}

	Pace(long next, int bufferSize, boolean yields, LongSupplier nanoTime) {
		this.yields = yields;
		this.nanoTime = nanoTime;
		this.next = next;
		this.margin = Math.min(LONGEST_MARGIN, bufferSize / MARGIN_PART);
		beginMeasurement();
	}

	/**
	 * Pauses, if that is worth while. To be called before each look.
	 */
	void beforeLook() {
		if (this.pauseNext) {
			pause();
			this.pauseNext = false;
		}
	}

	private void pause() {
		if (this.yields) {
			for (int i = 0; i < YIELDS; i++) {
				Thread.yield();
			}
		}
		else {
			for (int i = 0; i < SPINS; i++) {
				Thread.onSpinWait();
			}
		}
	}

	/**
	 * Tells how many of the available events to handle in the next batch.
	 * @param first the first sequence
	 * @param available the last sequence that is available
	 * @return the last sequence to handle, or the one before {@code first} if it is
	 * better to look again
	 */
	long limit(long first, long available) {
		if (!this.pausing) {
			return available;
		}
		long ready = available - first + 1;
		if (this.pauses > 0) {
			long gained = ready - this.seen;
			judge(gained);
			if (gained < REWARD) {
				return available;
			}
		}
		if (ready < (long) MARGINS * this.margin && this.pauses < MAX_PAUSES) {
			this.seen = ready;
			this.pauses++;
			this.pauseNext = true;
			return first - 1;
		}
		return available - Math.min(this.margin, ready / 2);
	}

	private void judge(long gained) {
		this.disappointments = (gained < REWARD) ? this.disappointments + 1 : 0;
		if (this.disappointments == 2) {
			this.pausing = false;
			this.holdOff = Math.min(2 * this.holdOff + 1, MAX_HOLD_OFF);
			this.measurementsToSkip = this.holdOff;
			beginMeasurement();
		}
	}

	/**
	 * Takes note of a batch.
	 * @param next the sequence behind it
	 */
	void handledUpTo(long next) {
		long batch = next - this.next;
		this.next = next;
		this.pauses = 0;
		if (!this.pausing) {
			if (++this.rounds == ROUNDS) {
				measure();
			}
		}
		else if (batch >= LONG_BATCH) {
			this.holdOff = 0;
		}
	}

	private void measure() {
		long events = this.next - this.measuredFrom;
		long nanos = this.nanoTime.getAsLong() - this.measuredSince;
		if (this.measurementsToSkip > 0) {
			this.measurementsToSkip--;
		}
		else if (nanos < events * DENSE_NANOS && events < ROUNDS * (long) LONG_BATCH) {
			this.pausing = true;
			this.disappointments = 0;
			return;
		}
		beginMeasurement();
	}

	private void beginMeasurement() {
		this.rounds = 0;
		this.measuredFrom = this.next;
		this.measuredSince = this.nanoTime.getAsLong();
	}

}
