package io.github.disruptor4j;

import java.util.Objects;

/**
 * Slots that a producer has claimed and not published yet, with the events in them.
 * Closing the claim publishes them: <pre>{@code
 * try (Claim<Order> claim = ring.claim(2)) {
 *     claim.get(0).buy("ACME", 100);
 *     claim.get(1).sell("ACME", 90);
 * }
 * }</pre>
 * <p>
 * See {@link RangeClaim} for which slots are published, for what it means that the block
 * throws, and for how claims are shared between threads.
 *
 * @param <E> the event's type
 * @since 0.1.0
 * @see RingBuffer#claim(int)
 */
public final class Claim<E> extends RangeClaim {

	private final RingBuffer<E> ring;

	Claim(RingBuffer<E> ring, AbstractSequencer sequencer, int n, long upper) {
		super(sequencer, n, upper);
		this.ring = ring;
	}

	/**
	 * Returns one of the events, for the producer to fill. It still holds what it held
	 * when the slot was used last.
	 * @param index which, from 0 to {@link #size()} - 1
	 * @return the event in slot {@code lower() + index}
	 * @throws IndexOutOfBoundsException if there is no such slot in the claim
	 * @throws IllegalStateException if the claim is closed
	 */
	public E get(int index) {
		requireOpen();
		return this.ring.get(lower() + Objects.checkIndex(index, size()));
	}

	/**
	 * Lets one of the slots refer to an event, on a ring
	 * {@linkplain RingBuffer#createByReference by reference}.
	 * @param index which, from 0 to {@link #size()} - 1
	 * @param event the event
	 * @throws IndexOutOfBoundsException if there is no such slot in the claim
	 * @throws IllegalStateException if the claim is closed, or the ring's events are
	 * created by a factory
	 */
	public void set(int index, E event) {
		requireOpen();
		this.ring.set(lower() + Objects.checkIndex(index, size()), event);
	}

	/**
	 * Fills all events in order and keeps them. If the translator throws, those before
	 * are kept and the one it failed at is discarded with the rest.
	 * @param translator fills an event, given its sequence
	 * @throws IllegalStateException if the claim is closed
	 */
	public void fill(EventTranslator<? super E> translator) {
		for (int i = 0; i < size(); i++) {
			keep(i);
			translator.translateTo(get(i), lower() + i);
		}
		keep(size());
	}

}
