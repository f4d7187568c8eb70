package io.github.disruptor4j;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A read-only view of events that follow each other in a ring.
 * <p>
 * It is made for one {@link BatchHandler}, and reused: within
 * {@link BatchHandler#onBatch(EventBatch)} it shows that call's events, and outside all
 * methods throw an {@link IllegalStateException}. Whoever keeps it until a later call
 * sees that call's events. To keep events, copy what is in them; the slots are reused.
 * <p>
 * For the handler's thread only. No method blocks. Nothing is allocated but an iterator
 * per loop; {@link #get(int)} and {@link #forEach(Consumer)} allocate nothing at all.
 *
 * @param <E> the event's type
 * @since 0.1.0
 */
public final class EventBatch<E> implements Iterable<E> {

	private final DataProvider<? extends E> events;

	private long firstSequence;

	/** Zero outside of the callback; no batch is empty. */
	private int size;

	EventBatch(DataProvider<? extends E> events) {
		this.events = events;
	}

	/**
	 * Creates a batch of given events that can be used at any time: for calling a
	 * {@link BatchHandler} by hand, in its tests.
	 * @param <E> the event's type
	 * @param firstSequence the sequence of the first event
	 * @param events the events, at least one
	 * @return the batch
	 * @throws IllegalArgumentException if there are no events
	 */
	public static <E> EventBatch<E> of(long firstSequence, List<? extends E> events) {
		if (events.isEmpty()) {
			throw new IllegalArgumentException("A batch has at least one event");
		}
		List<E> copy = List.copyOf(events);
		EventBatch<E> batch = new EventBatch<>((sequence) -> copy.get((int) (sequence - firstSequence)));
		batch.show(firstSequence, firstSequence + copy.size() - 1);
		return batch;
	}

	void show(long lower, long upper) {
		this.firstSequence = lower;
		this.size = Math.toIntExact(upper - lower + 1);
	}

	void hide() {
		this.size = 0;
	}

	/**
	 * Returns the number of events.
	 * @return the number, at least 1
	 */
	public int size() {
		requireShown();
		return this.size;
	}

	/**
	 * Returns one of the events.
	 * @param index which, from 0 to {@link #size()} - 1
	 * @return the event
	 * @throws IndexOutOfBoundsException if there is no such event
	 */
	public E get(int index) {
		requireShown();
		return this.events.get(this.firstSequence + Objects.checkIndex(index, this.size));
	}

	/**
	 * Returns the sequence of the first event; that of {@code get(i)} is {@code i} more.
	 * @return the sequence
	 */
	public long firstSequence() {
		requireShown();
		return this.firstSequence;
	}

	/**
	 * Returns the sequence of the last event.
	 * @return the sequence
	 */
	public long lastSequence() {
		requireShown();
		return this.firstSequence + this.size - 1;
	}

	@Override
	public Iterator<E> iterator() {
		requireShown();
		return new BatchIterator();
	}

	@Override
	public void forEach(Consumer<? super E> action) {
		for (int i = 0, count = size(); i < count; i++) {
			action.accept(get(i));
		}
	}

	private void requireShown() {
		if (this.size == 0) {
			throw new IllegalStateException("A batch can be used within onBatch only: its slots are reused after that");
		}
	}

	@Override
	public String toString() {
		return (this.size == 0) ? "EventBatch{over}"
				: "EventBatch{[" + this.firstSequence + ", " + (this.firstSequence + this.size - 1) + "]}";
	}

	/**
	 * Walks over the events.
	 */
	private final class BatchIterator implements Iterator<E> {

		private int next;

		@Override
		public boolean hasNext() {
			return this.next < size();
		}

		@Override
		public E next() {
			if (!hasNext()) {
				throw new NoSuchElementException("There are only " + size() + " events in the batch");
			}
			return get(this.next++);
		}

	}

}
