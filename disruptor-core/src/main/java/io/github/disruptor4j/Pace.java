package io.github.disruptor4j;

/**
 * How often a consumer looks for more. One that keeps up with a quick producer finds a
 * few events each time it looks, and each look takes the cursor's cache line away from
 * the producer, so that both spend their time waiting for that line. If it pauses for
 * some microseconds before it looks again, it finds a thousand events and both run at
 * full speed. It then leaves the last of them for the next batch: a processor that reads
 * events one after the other fetches what lies ahead of them as well, and would take the
 * lines that the producer is about to write.
 * <p>
 * A pause would be felt where events are sparse, so there is none there. A consumer
 * measures, once in {@link #ROUNDS} batches, how quickly events come; only if they come
 * as quickly as on a ring in full flow does it begin to pause, and it goes on only while
 * each pause is rewarded with a good number of events. Whoever sends one event at a time
 * and waits for the answer is never made to wait.
 * <p>
 * Used by the consumer's thread only.
 */
final class Pace {

	/** A pause: long enough for about a thousand publications. */
	static final int SPINS = 256;

	/** A batch so long makes the next look cheap enough without a pause. */
	static final int LONG_BATCH = 1024;

	/** How far it stays behind what is published. */
	static final int MARGIN = 64;

	/** The least number of events that justifies a pause. */
	static final int REWARD = 32;

	/** So many batches are measured together, which makes the clock's cost small. */
	static final int ROUNDS = 64;

	/** Full flow: this long from one event to the next at the most. */
	private static final long DENSE_NANOS = 128;

	/** The most measurements that are left out after pauses that did not pay. */
	private static final int MAX_HOLD_OFF = 4096;

	private boolean pausing;

	private boolean pauseNext;

	private boolean paused;

	private int disappointments;

	private int holdOff;

	private int measurementsToSkip;

	private int rounds;

	private long next;

	private long measuredFrom;

	private long measuredSince;

	Pace(long next) {
		this.next = next;
		beginMeasurement();
	}

	/**
	 * Pauses, if that is worth while. To be called before each look.
	 */
	void beforeLook() {
		if (this.pauseNext) {
			for (int i = 0; i < SPINS; i++) {
				Thread.onSpinWait();
			}
			this.pauseNext = false;
			this.paused = true;
		}
	}

	/**
	 * Tells how many of the available events to handle in the next batch.
	 * @param first the first sequence
	 * @param available the last sequence that is available
	 * @return the last sequence to handle, not before {@code first}
	 */
	long limit(long first, long available) {
		return (this.pausing && available - first >= 2 * MARGIN) ? available - MARGIN : available;
	}

	/**
	 * Takes note of a batch.
	 * @param next the sequence behind it
	 */
	void handledUpTo(long next) {
		long batch = next - this.next;
		this.next = next;
		if (this.pausing) {
			judge(batch);
		}
		else if (++this.rounds == ROUNDS) {
			measure();
		}
	}

	private void judge(long batch) {
		if (this.paused) {
			this.paused = false;
			this.disappointments = (batch < REWARD) ? this.disappointments + 1 : 0;
			if (this.disappointments == 2) {
				this.pausing = false;
				this.holdOff = Math.min(2 * this.holdOff + 1, MAX_HOLD_OFF);
				this.measurementsToSkip = this.holdOff;
				beginMeasurement();
				return;
			}
			if (batch >= LONG_BATCH) {
				this.holdOff = 0;
			}
		}
		this.pauseNext = batch < LONG_BATCH;
	}

	private void measure() {
		long events = this.next - this.measuredFrom;
		long nanos = System.nanoTime() - this.measuredSince;
		if (this.measurementsToSkip > 0) {
			this.measurementsToSkip--;
		}
		else if (nanos < events * DENSE_NANOS && events < ROUNDS * (long) LONG_BATCH) {
			this.pausing = true;
			this.pauseNext = true;
			this.disappointments = 0;
			return;
		}
		beginMeasurement();
	}

	private void beginMeasurement() {
		this.rounds = 0;
		this.measuredFrom = this.next;
		this.measuredSince = System.nanoTime();
	}

}
