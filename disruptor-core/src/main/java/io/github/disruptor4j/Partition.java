package io.github.disruptor4j;

import org.jspecify.annotations.Nullable;

/**
 * What one of several partitioned consumers sees of a ring: the events whose key falls to
 * it. It skips the others, and is nevertheless shown all sequences, so that its progress
 * tells how far the ring may be used again.
 * <p>
 * Keys are taken once per event, when a batch begins. An event whose key cannot be told
 * falls to the first partition, where getting it throws what the key threw: so the
 * exception handler of that one hears of it.
 *
 * @param <T> the event's type
 */
final class Partition<T> implements SkippedSlots, DataProvider<T> {

	private final DataProvider<T> events;

	private final @Nullable SkippedSlots discarded;

	private final PartitionKey<? super T> key;

	private final int index;

	private final int partitions;

	/** Whether the batch has an event whose key could not be told. */
	private boolean keyless;

	Partition(DataProvider<T> events, @Nullable SkippedSlots discarded, PartitionKey<? super T> key, int index,
			int partitions) {
		if (index < 0 || index >= partitions) {
			throw new IllegalArgumentException("partition must be from 0 to " + (partitions - 1) + " but is " + index);
		}
		this.events = events;
		this.discarded = discarded;
		this.key = key;
		this.index = index;
		this.partitions = partitions;
	}

	@Override
	public boolean any() {
		return true;
	}

	@Override
	public int select(long first, long last, int[] kept) {
		this.keyless = false;
		SkippedSlots discarded = (this.discarded != null && this.discarded.any()) ? this.discarded : null;
		int count = 0;
		int distance = (int) (last - first);
		for (int i = 0; i <= distance; i++) {
			long sequence = first + i;
			kept[count] = i;
			if ((discarded == null || !discarded.contains(sequence)) && isMine(this.events.get(sequence))) {
				count++;
			}
		}
		return count;
	}

	private boolean isMine(T event) {
		try {
			return PartitionKey.partitionOf(this.key.keyOf(event), this.partitions) == this.index;
		}
		catch (Throwable ex) {
			this.keyless = true;
			return this.index == 0;
		}
	}

	@Override
	public boolean contains(long sequence) {
		return (this.discarded != null && this.discarded.contains(sequence)) || !isMine(this.events.get(sequence));
	}

	@Override
	public T get(long sequence) {
		T event = this.events.get(sequence);
		if (this.keyless) {
			this.key.keyOf(event);
		}
		return event;
	}

}
