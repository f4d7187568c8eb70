package io.github.disruptor4j;

import java.util.Arrays;

/**
 * The slots of one batch that a processor hands to its handler, where there are others
 * that it skips. Used by the processor's thread only, for one batch after the other.
 */
final class KeptSlots {

	private int[] distances = {};

	private long first;

	private int count;

	/**
	 * Begins a batch.
	 * @param skipped tells what to skip
	 * @param first the first sequence of the batch
	 * @param last the last sequence of the batch
	 */
	void find(SkippedSlots skipped, long first, long last) {
		int size = (int) (last - first) + 1;
		if (this.distances.length < size) {
			this.distances = new int[Math.max(size, 2 * this.distances.length)];
		}
		this.first = first;
		this.count = skipped.select(first, last, this.distances);
	}

	/**
	 * Returns how many slots are kept.
	 * @return the count
	 */
	int count() {
		return this.count;
	}

	/**
	 * Returns one of the slots that are kept.
	 * @param index which one, from 0
	 * @return its sequence
	 */
	long sequence(int index) {
		return this.first + this.distances[index];
	}

	/**
	 * Returns the last slot that is kept.
	 * @return its sequence, or the one before the batch if there is none
	 */
	long last() {
		return (this.count > 0) ? sequence(this.count - 1) : this.first - 1;
	}

	/**
	 * Finds where to go on.
	 * @param sequence a sequence of the batch
	 * @return the index of the first slot kept that is not before it
	 */
	int indexOf(long sequence) {
		int found = Arrays.binarySearch(this.distances, 0, this.count, (int) (sequence - this.first));
		return (found >= 0) ? found : -found - 1;
	}

	/**
	 * Finds how far a run of slots goes of which none is skipped.
	 * @param index where it begins
	 * @return the index of its last slot
	 */
	int endOfRun(int index) {
		int end = index;
		while (end + 1 < this.count && this.distances[end + 1] == this.distances[end] + 1) {
			end++;
		}
		return end;
	}

}
