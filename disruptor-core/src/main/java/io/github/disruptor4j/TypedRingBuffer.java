package io.github.disruptor4j;

import org.jspecify.annotations.Nullable;

/**
 * A ring whose events are all of one class, in an array of that class.
 * <p>
 * {@code get} returns an event of a generic type, so that {@code javac} puts a check of
 * its class behind each call, and that check reads the event. A producer is about to
 * write it: the event's cache line is still where a consumer has read it, and fetching it
 * in order to read it, and then once more in order to write, takes a third of a round
 * trip between far cores. Where the array tells what it holds, the compiler leaves the
 * check out. Figures and ways that were tried are in {@code benchmarks/LOG.md}, "The read
 * before the write".
 * <p>
 * This class is never used itself: {@link TypedRingBuffers} makes a copy for each class
 * of events, in which the array's is {@link Event} no more but theirs. Nothing here may
 * name {@code Event} but in the type of a field or a parameter: anything else has it
 * looked up, which fails for a class that this package may not see.
 *
 * @param <E> the event's type
 */
final class TypedRingBuffer<E> extends RingBuffer<E> {

	/** The entries once more, with their class. */
	private final Event[] events;

	// Keep 128 bytes free behind the array, which every access reads. The virtual machine
	// lays out references after numbers and in their order.

	@Nullable Object r01, r02, r03, r04, r05, r06, r07, r08;

	@Nullable Object r09, r10, r11, r12, r13, r14, r15, r16;

	@Nullable Object r17, r18, r19, r20, r21, r22, r23, r24;

	@Nullable Object r25, r26, r27, r28, r29, r30, r31, r32;

	TypedRingBuffer(Event[] events, Sequencer sequencer) {
		super(events, sequencer);
		this.events = events;
	}

	// Not inherited, though it is the same: a call of get then leads to this class and no
	// further, however many kinds of rings others have.
	@Override
	public E get(long sequence) {
		return elementAt(sequence);
	}

	// the array holds what the factory made
	@Override
	@SuppressWarnings("unchecked")
	E elementAt(long sequence) {
		return (E) (Object) this.events[slot(sequence)];
	}

	/**
	 * Stands for the class of the events.
	 */
	static final class Event {

	}

}
