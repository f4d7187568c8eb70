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
	 * Final, as all fields here: a thread that sees the ring sees the events.
	 */
	final Sequencer sequencer;

	/** Whether the events are the producers' own. */
	final boolean byReference;

	final int indexMask;

	/** Null elements only in a ring by reference. */
	final @Nullable Object[] entries;

	/**
	 * Creates the fields of a ring with given events.
	 * @param entries the events, as {@link #entries} lays them out
	 * @param sequencer the ring's sequencer
	 */
	RingBufferFields(@Nullable Object[] entries, Sequencer sequencer) {
		this(entries, false, sequencer);
	}

	/**
	 * Leaves every slot empty.
	 * @param sequencer the ring's sequencer
	 */
	RingBufferFields(Sequencer sequencer) {
		this(new Object[ENTRIES_PAD + sequencer.getBufferSize() + ENTRIES_PAD], true, sequencer);
	}

	private RingBufferFields(@Nullable Object[] entries, boolean byReference, Sequencer sequencer) {
		this.byReference = byReference;
		this.bufferSize = sequencer.getBufferSize();
		this.sequencer = sequencer;
		this.indexMask = this.bufferSize - 1;
		this.entries = entries;
	}

	/**
	 * Creates the events of a ring.
	 * @param factory creates them, called once per slot
	 * @param bufferSize the number of slots
	 * @return the events, with free space around them
	 */
	static @Nullable Object[] entries(EventFactory<?> factory, int bufferSize) {
		@Nullable Object[] entries = new Object[ENTRIES_PAD + bufferSize + ENTRIES_PAD];
		for (int i = 0; i < bufferSize; i++) {
			entries[ENTRIES_PAD + i] = factory.newInstance();
		}
		return entries;
	}

	/**
	 * Returns the class of events.
	 * @param entries the events, as {@link #entries} lays them out
	 * @return the class of each of them, null if there is none
	 */
	static @Nullable Class<?> commonClass(@Nullable Object[] entries) {
		Class<?> common = null;
		for (int i = ENTRIES_PAD; i < entries.length - ENTRIES_PAD; i++) {
			Object event = entries[i];
			if (event == null || (common != null && event.getClass() != common)) {
				return null;
			}
			common = event.getClass();
		}
		return common;
	}

	/**
	 * Lets the slot that a sequence maps to refer to another event, or to none. The
	 * publication orders it for consumers, as it does what is written into an event.
	 * @param sequence the sequence
	 * @param event the event
	 */
	final void refer(long sequence, @Nullable E event) {
		this.entries[slot(sequence)] = event;
	}

	/**
	 * Returns where among the entries the slot is that a sequence maps to.
	 * @param sequence the sequence
	 * @return an index
	 */
	final int slot(long sequence) {
		return ENTRIES_PAD + ((int) sequence & this.indexMask);
	}

	/**
	 * Returns the event in the slot that a sequence maps to.
	 * @param sequence the sequence
	 * @return the event
	 */
	E elementAt(long sequence) {
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
