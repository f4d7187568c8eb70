package io.github.disruptor4j;

import org.jspecify.annotations.Nullable;

/**
 * The innermost loop of a processor: gets events and hands them to the handler. It stands
 * alone so that the compiler sees a counted loop and nothing else.
 * <p>
 * Whatever a handler calls may change any field as far as the compiler knows, so what is
 * read from fields is read again for each event. The loop over a ring's slots therefore
 * has all it needs in local variables, and hands over a batch's last event behind the
 * loop ({@code benchmarks/LOG.md}, "The consumer's loop").
 * <p>
 * Used by the processor's thread only.
 *
 * @param <T> the event's type
 */
final class BatchLoop<T> {

	private final DataProvider<T> events;

	/** Where the events come from, if it is one of our rings. */
	private final @Nullable RingBufferFields<T> ring;

	private final EventHandlerBase<? super T> handler;

	private long failed;

	BatchLoop(DataProvider<T> events, EventHandlerBase<? super T> handler) {
		this.events = events;
		this.ring = (events instanceof RingBuffer<T> ours) ? ours : null;
		this.handler = handler;
	}

	/**
	 * Hands over all events of a range that ends a batch.
	 * @param first the first sequence
	 * @param last the last sequence, less than 2<sup>31</sup> away
	 * @throws Throwable what the handler throws; {@link #failed()} tells at which event
	 */
	void deliver(long first, long last) throws Throwable {
		RingBufferFields<T> ring = this.ring;
		if (ring != null) {
			deliver(ring, first, last);
		}
		else {
			deliver(this.events, first, last);
		}
	}

	private void deliver(RingBufferFields<T> ring, long first, long last) throws Throwable {
		EventHandlerBase<? super T> handler = this.handler;
		@Nullable Object[] entries = ring.entries;
		int mask = ring.indexMask;
		// Counted by an int: the compiler needs no safepoint poll per event then.
		int distance = (int) (last - first);
		int i = 0;
		try {
			for (; i < distance; i++) {
				long sequence = first + i;
				handler.onEvent(ring.elementAt(entries, mask, sequence), sequence, false);
			}
			handler.onEvent(ring.elementAt(entries, mask, last), last, true);
		}
		catch (Throwable ex) {
			this.failed = first + i;
			throw ex;
		}
	}

	private void deliver(DataProvider<T> events, long first, long last) throws Throwable {
		EventHandlerBase<? super T> handler = this.handler;
		int distance = (int) (last - first);
		int i = 0;
		try {
			for (; i <= distance; i++) {
				long sequence = first + i;
				handler.onEvent(events.get(sequence), sequence, i == distance);
			}
		}
		catch (Throwable ex) {
			this.failed = first + i;
			throw ex;
		}
	}

	/**
	 * Hands over the events of a batch that are not skipped.
	 * @param kept those events
	 * @param first the sequence to begin at
	 * @throws Throwable what the handler throws; {@link #failed()} tells at which event
	 */
	void deliver(KeptSlots kept, long first) throws Throwable {
		DataProvider<T> events = this.events;
		EventHandlerBase<? super T> handler = this.handler;
		int last = kept.count() - 1;
		int i = kept.indexOf(first);
		try {
			for (; i <= last; i++) {
				long sequence = kept.sequence(i);
				handler.onEvent(events.get(sequence), sequence, i == last);
			}
		}
		catch (Throwable ex) {
			this.failed = kept.sequence(i);
			throw ex;
		}
	}

	/**
	 * Returns where the handler threw.
	 * @return the sequence of the event that it was given
	 */
	long failed() {
		return this.failed;
	}

	/**
	 * Gets an event for whoever handles what was thrown.
	 * @param sequence the event's sequence
	 * @return the event, null if that is what cannot be got
	 */
	@Nullable T eventAt(long sequence) {
		try {
			return this.events.get(sequence);
		}
		catch (Throwable ex) {
			return null;
		}
	}

}
