package io.github.disruptor4j;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Slots that were claimed and given up again: published so that nobody waits for them,
 * and marked so that no handler sees them.
 * <p>
 * Costs a ring that never discards anything one read per batch. A mark is the slot's lap,
 * so that it fades by itself when the slot is used again. It is written before the slot
 * is published, and read after the publication was seen: the publication orders it.
 */
final class DiscardedSlots implements SkippedSlots {

	private final int size;

	private final int shift;

	private volatile int @Nullable [] laps;

	DiscardedSlots(int bufferSize) {
		this.size = bufferSize;
		this.shift = Integer.numberOfTrailingZeros(bufferSize);
	}

	/**
	 * Marks slots. To be called before they are published, by their claimant.
	 * @param lo the first sequence
	 * @param hi the last sequence
	 */
	void mark(long lo, long hi) {
		int[] marks = allocate();
		for (long sequence = lo; sequence <= hi; sequence++) {
			marks[index(sequence)] = lap(sequence);
		}
	}

	private synchronized int[] allocate() {
		int[] marks = this.laps;
		if (marks == null) {
			marks = new int[this.size];
			Arrays.fill(marks, -1);
			this.laps = marks;
		}
		return marks;
	}

	/**
	 * Tells whether the ring has ever discarded a slot.
	 * @return false if no sequence up to the last one seen can be marked
	 */
	@Override
	public boolean any() {
		return this.laps != null;
	}

	/**
	 * Tells whether a published slot was discarded.
	 * @param sequence the slot's sequence
	 * @return whether it is to be skipped
	 */
	@Override
	public boolean contains(long sequence) {
		int[] marks = this.laps;
		return marks != null && marks[index(sequence)] == lap(sequence);
	}

	private int index(long sequence) {
		return (int) sequence & (this.size - 1);
	}

	private int lap(long sequence) {
		return (int) (sequence >>> this.shift);
	}

}
