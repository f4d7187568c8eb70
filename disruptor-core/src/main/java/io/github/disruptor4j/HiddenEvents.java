package io.github.disruptor4j;

/**
 * Events that one consumer takes out of the sight of those that come after it: their
 * handlers do not get them, as if they had been discarded. <pre>{@code
 * HiddenEvents refused = new HiddenEvents(size);
 * disruptor.consumer("check").handleWith((order, sequence, endOfBatch) -> {
 *     if (!isValid(order)) {
 *         refused.hide(sequence);
 *     }
 * });
 * disruptor.consumer("match").after("check").without(refused).handleWith(matching);
 * }</pre>
 * <p>
 * Whoever hides an event must do so before its own sequence moves past it, and those it
 * is hidden from must come after: what is written here is ordered by that sequence, and
 * fades when the slot is used again. Costs a consumer one read per batch as long as
 * nothing is hidden.
 *
 * @since 0.1.0
 */
public final class HiddenEvents {

	private final DiscardedSlots slots;

	/**
	 * Creates a record in which nothing is hidden.
	 * @param bufferSize the ring's number of slots
	 */
	public HiddenEvents(int bufferSize) {
		this.slots = new DiscardedSlots(bufferSize);
	}

	/**
	 * Hides an event. To be called by the consumer that these events belong to, while it
	 * handles the event; by its workers at once, if it has several.
	 * @param sequence the event's sequence
	 */
	public void hide(long sequence) {
		this.slots.mark(sequence, sequence);
	}

	/**
	 * Lets a consumer not see the events. To be called before the consumer is built.
	 * @param barrier what the consumer waits for
	 * @throws IllegalArgumentException if the barrier is not one that a ring has made
	 */
	public void hideFrom(SequenceBarrier barrier) {
		if (!(barrier instanceof ProcessingSequenceBarrier ours)) {
			throw new IllegalArgumentException("Nothing can be hidden from " + barrier + ", which no ring has made");
		}
		ours.skip(this.slots);
	}

}
