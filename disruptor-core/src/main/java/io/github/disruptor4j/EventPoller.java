package io.github.disruptor4j;

import org.jspecify.annotations.Nullable;

/**
 * Takes events from a ring without a thread of its own: whoever calls
 * {@link #poll(Handler)} handles what is there and comes back.
 * <p>
 * For one thread at a time. Never blocks. Its sequence must be added to the ring's gating
 * sequences, or producers will overtake it.
 *
 * @param <T> the event's type
 * @since 0.1.0
 */
public class EventPoller<T> {

	private final DataProvider<T> dataProvider;

	private final Sequencer sequencer;

	private final Sequence sequence;

	private final Sequence gatingSequence;

	private final @Nullable DiscardedSlots discardedSlots;

	/**
	 * Creates a poller.
	 * @param dataProvider where the events are
	 * @param sequencer the ring's sequencer
	 * @param sequence how far the poller has come
	 * @param gatingSequence what it must not overtake
	 */
	public EventPoller(DataProvider<T> dataProvider, Sequencer sequencer, Sequence sequence, Sequence gatingSequence) {
		this.dataProvider = dataProvider;
		this.sequencer = sequencer;
		this.sequence = sequence;
		this.gatingSequence = gatingSequence;
		this.discardedSlots = (sequencer instanceof AbstractSequencer ours) ? ours.discardedSlots() : null;
	}

	/**
	 * Creates a poller that follows some sequences, or the cursor.
	 * @param <T> the event's type
	 * @param dataProvider where the events are
	 * @param sequencer the ring's sequencer
	 * @param sequence how far the poller has come
	 * @param cursorSequence the ring's cursor
	 * @param gatingSequences what it must not overtake; the cursor if there are none
	 * @return the poller
	 */
	public static <T> EventPoller<T> newInstance(DataProvider<T> dataProvider, Sequencer sequencer, Sequence sequence,
			Sequence cursorSequence, Sequence... gatingSequences) {
		Sequence gatingSequence = switch (gatingSequences.length) {
			case 0 -> cursorSequence;
			case 1 -> gatingSequences[0];
			default -> new FixedSequenceGroup(gatingSequences);
		};
		return new EventPoller<>(dataProvider, sequencer, sequence, gatingSequence);
	}

	/**
	 * Hands over what is available until the handler has had enough. The poller's
	 * sequence moves once, to the last event that the handler returned from, also if it
	 * throws.
	 * @param eventHandler what handles the events
	 * @return whether there was anything, and if not, whether a parent holds it back
	 * @throws Exception what the handler throws
	 */
	public PollState poll(Handler<T> eventHandler) throws Exception {
		long before = this.sequence.get();
		long next = before + 1;
		long available = this.sequencer.getHighestPublishedSequence(next, this.gatingSequence.get());
		if (available < next) {
			return (this.sequencer.getCursor() >= next) ? PollState.GATING : PollState.IDLE;
		}
		boolean sparse = this.discardedSlots != null && this.discardedSlots.any();
		long last = sparse ? lastKept(next, available) : available;
		long done = before;
		try {
			boolean more = true;
			while (more && next <= last) {
				if (!sparse || isKept(next)) {
					more = eventHandler.onEvent(this.dataProvider.get(next), next, next == last);
				}
				done = next;
				next++;
			}
			if (more) {
				done = available;
			}
		}
		finally {
			if (done != before) {
				this.sequence.set(done);
			}
		}
		return PollState.PROCESSING;
	}

	private long lastKept(long first, long end) {
		long last = end;
		while (last >= first && !isKept(last)) {
			last--;
		}
		return last;
	}

	private boolean isKept(long candidate) {
		return this.discardedSlots == null || !this.discardedSlots.contains(candidate);
	}

	/**
	 * Returns how far the poller has come.
	 * @return its sequence
	 */
	public Sequence getSequence() {
		return this.sequence;
	}

	/**
	 * Handles the events that a poller hands over.
	 *
	 * @param <T> the event's type
	 */
	public interface Handler<T> {

		/**
		 * Handles an event.
		 * @param event the event
		 * @param sequence its sequence
		 * @param endOfBatch whether it is the last one available now
		 * @return whether to hand over the next one in the same call
		 * @throws Exception whatever goes wrong; the event does not count as consumed
		 */
		boolean onEvent(T event, long sequence, boolean endOfBatch) throws Exception;

	}

	/**
	 * What a poll found.
	 */
	public enum PollState {

		/** Events, and has handled them. */
		PROCESSING,

		/** Nothing yet: what was published is still with a parent. */
		GATING,

		/** Nothing: there is nothing published that was not handled. */
		IDLE

	}

}
