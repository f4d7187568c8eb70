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
	 * Called before the processor asks about the slots of a batch, by its thread.
	 * @param first the first sequence of the batch
	 * @param last the last sequence of the batch
	 */
	default void examine(long first, long last) {
	}

	/**
	 * Tells whether a slot is to be skipped.
	 * @param sequence the slot's sequence, within the batch examined last
	 * @return whether it is to be skipped
	 */
	boolean contains(long sequence);

}
