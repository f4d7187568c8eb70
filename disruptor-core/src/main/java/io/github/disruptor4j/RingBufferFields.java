package io.github.disruptor4j;

/**
 * Holds what every access to a ring reads: the slots and the sequencer.
 *
 * @param <E> the event's type
 */
abstract class RingBufferFields<E> extends RingBufferPad {

	/**
	 * Unused elements at both ends of the array: at least 128 bytes, so that the first
	 * and the last slot share no cache line with other objects.
	 */
	private static final int ENTRIES_PAD = 32;

	final int bufferSize;

	/**
	 * Final and filled by the constructor: a thread that sees the ring sees the events.
	 */
	final Sequencer sequencer;

	private final int indexMask;

	private final Object[] entries;

	RingBufferFields(EventFactory<E> eventFactory, Sequencer sequencer) {
		this.bufferSize = sequencer.getBufferSize();
		this.sequencer = sequencer;
		this.indexMask = this.bufferSize - 1;
		this.entries = new Object[ENTRIES_PAD + this.bufferSize + ENTRIES_PAD];
		for (int i = 0; i < this.bufferSize; i++) {
			this.entries[ENTRIES_PAD + i] = eventFactory.newInstance();
		}
	}

	/**
	 * Returns the event in the slot that a sequence maps to.
	 * @param sequence the sequence
	 * @return the event
	 */
	@SuppressWarnings("unchecked") // the factory filled every slot
	final E elementAt(long sequence) {
		return (E) this.entries[ENTRIES_PAD + ((int) sequence & this.indexMask)];
	}

}
