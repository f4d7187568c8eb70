package io.github.disruptor4j;

import org.jspecify.annotations.Nullable;

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

	/** Whether the events are the producers' own. */
	final boolean byReference;

	final int indexMask;

	/** Null elements only in a ring by reference. */
	final @Nullable Object[] entries;

	RingBufferFields(EventFactory<E> eventFactory, Sequencer sequencer) {
		this.byReference = false;
		this.bufferSize = sequencer.getBufferSize();
		this.sequencer = sequencer;
		this.indexMask = this.bufferSize - 1;
		this.entries = new Object[ENTRIES_PAD + this.bufferSize + ENTRIES_PAD];
		for (int i = 0; i < this.bufferSize; i++) {
			this.entries[ENTRIES_PAD + i] = eventFactory.newInstance();
		}
	}

	/**
	 * Leaves every slot empty.
	 * @param sequencer the ring's sequencer
	 */
	RingBufferFields(Sequencer sequencer) {
		this.byReference = true;
		this.bufferSize = sequencer.getBufferSize();
		this.sequencer = sequencer;
		this.indexMask = this.bufferSize - 1;
		this.entries = new Object[ENTRIES_PAD + this.bufferSize + ENTRIES_PAD];
	}

	/**
	 * Lets the slot that a sequence maps to refer to another event, or to none. The
	 * publication orders it for consumers, as it does what is written into an event.
	 * @param sequence the sequence
	 * @param event the event
	 */
	final void refer(long sequence, @Nullable E event) {
		this.entries[ENTRIES_PAD + ((int) sequence & this.indexMask)] = event;
	}

	/**
	 * Returns the event in the slot that a sequence maps to.
	 * @param sequence the sequence
	 * @return the event
	 */
	final E elementAt(long sequence) {
		return elementAt(this.entries, this.indexMask, sequence);
	}

	/**
	 * Returns the event in the slot that a sequence maps to: for a loop that has a ring's
	 * fields in local variables.
	 * @param entries the ring's entries
	 * @param indexMask its mask
	 * @param sequence the sequence
	 * @return the event
	 */
	// the factory filled every slot, or else the producer has before it published
	@SuppressWarnings({ "unchecked", "NullAway" })
	final E elementAt(@Nullable Object[] entries, int indexMask, long sequence) {
		return (E) entries[ENTRIES_PAD + ((int) sequence & indexMask)];
	}

}
