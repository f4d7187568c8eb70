package io.github.disruptor4j.test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What the consumers of a ring were given, in the order in which each of them was.
 * Thread-safe.
 *
 * @param <T> what is recorded of an event
 * @since 0.1.0
 */
public final class Recording<T> {

	private final Function<Object, T> snapshot;

	private final List<Entry<T>> entries = new ArrayList<>();

	Recording(Function<Object, T> snapshot) {
		this.snapshot = snapshot;
	}

	void add(String consumer, long sequence, Object event) {
		Entry<T> entry = new Entry<>(consumer, sequence, this.snapshot.apply(event));
		synchronized (this.entries) {
			this.entries.add(entry);
		}
	}

	/**
	 * Returns everything that was recorded.
	 * @return the entries, a copy
	 */
	public List<Entry<T>> entries() {
		synchronized (this.entries) {
			return List.copyOf(this.entries);
		}
	}

	/**
	 * Returns what one consumer was given.
	 * @param consumer the consumer's name
	 * @return what was recorded of the events, in order; an event that it was given again
	 * is there again
	 */
	public List<T> by(String consumer) {
		return entries().stream().filter((entry) -> entry.consumer().equals(consumer)).map(Entry::value).toList();
	}

	/**
	 * An event that a consumer was given.
	 *
	 * @param consumer the consumer's name
	 * @param sequence the event's sequence
	 * @param value what was recorded of the event
	 * @param <T> what is recorded of an event
	 * @since 0.1.0
	 */
	public record Entry<T>(String consumer, long sequence, T value) {

	}

}
