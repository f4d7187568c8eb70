package io.github.disruptor4j.spring.consumer;

import java.util.AbstractList;
import java.util.RandomAccess;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.EventBatch;

/**
 * Shows a batch as a list that cannot be changed. One list serves all batches of a
 * handler; like the batch, it can be used within the handler's call only and tells so.
 *
 * @param <E> the type of event
 */
final class BatchList<E> extends AbstractList<E> implements RandomAccess {

	private @Nullable EventBatch<E> batch;

	/**
	 * Turns to another batch.
	 * @param newBatch the batch
	 * @return this list
	 */
	BatchList<E> of(EventBatch<E> newBatch) {
		this.batch = newBatch;
		return this;
	}

	@Override
	public E get(int index) {
		return batch().get(index);
	}

	@Override
	public int size() {
		return batch().size();
	}

	private EventBatch<E> batch() {
		EventBatch<E> current = this.batch;
		if (current == null) {
			throw new IllegalStateException("The list has not been given to a handler yet");
		}
		return current;
	}

}
