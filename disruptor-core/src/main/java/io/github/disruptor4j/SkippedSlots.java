package io.github.disruptor4j;

/**
 * Published slots that a processor does not hand to its handler.
 */
interface SkippedSlots {

	/**
	 * Tells whether there can be such slots.
	 * @return false if no sequence up to the last one seen is to be skipped
	 */
	boolean any();

	/**
	 * Tells whether a slot is to be skipped.
	 * @param sequence the slot's sequence
	 * @return whether it is to be skipped
	 */
	boolean contains(long sequence);

	/**
	 * Finds the slots of a batch that are not to be skipped. Called once for each batch,
	 * by the processor's thread.
	 * @param first the first sequence of the batch
	 * @param last the last sequence of the batch, at most 2<sup>31</sup> - 2 away
	 * @param kept receives how far they are from the first one, in order; has room for
	 * all of the batch
	 * @return how many there are
	 */
	default int select(long first, long last, int[] kept) {
		int count = 0;
		int distance = (int) (last - first);
		for (int i = 0; i <= distance; i++) {
			kept[count] = i;
			count += contains(first + i) ? 0 : 1;
		}
		return count;
	}

}
