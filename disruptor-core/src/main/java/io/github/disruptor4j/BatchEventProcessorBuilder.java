package io.github.disruptor4j;

/**
 * Builds {@link BatchEventProcessor}s. Not thread-safe; may build any number of
 * processors.
 *
 * @since 0.1.0
 */
public final class BatchEventProcessorBuilder {

	private int maxBatchSize = Integer.MAX_VALUE;

	/**
	 * Creates a builder.
	 */
	public BatchEventProcessorBuilder() {
	}

	/**
	 * Limits how many events are handed over before the processor's sequence moves;
	 * without a limit it is all that is available to a handler of batches or ranges, and
	 * to an event handler as well, but no more than 1024 or a 16th of the ring, whichever
	 * is more, so that producers and consumers behind it go on meanwhile.
	 * @param maxBatchSize the limit, at least 1
	 * @return this builder
	 * @throws IllegalArgumentException if the limit is less than 1, when building
	 */
	public BatchEventProcessorBuilder setMaxBatchSize(int maxBatchSize) {
		this.maxBatchSize = maxBatchSize;
		return this;
	}

	/**
	 * Builds a processor.
	 * @param <T> the event's type
	 * @param dataProvider where the events are
	 * @param sequenceBarrier where to wait for them
	 * @param eventHandler what handles them
	 * @return the processor
	 * @throws IllegalArgumentException if the batch limit is less than 1
	 */
	public <T> BatchEventProcessor<T> build(DataProvider<T> dataProvider, SequenceBarrier sequenceBarrier,
			EventHandler<? super T> eventHandler) {
		return create(dataProvider, sequenceBarrier, eventHandler, new Rewinder(null));
	}

	/**
	 * Builds a processor whose handler may ask for its batch again.
	 * @param <T> the event's type
	 * @param dataProvider where the events are
	 * @param sequenceBarrier where to wait for them
	 * @param rewindableEventHandler what handles them
	 * @param batchRewindStrategy what decides whether it gets the batch again
	 * @return the processor
	 * @throws IllegalArgumentException if the batch limit is less than 1
	 * @throws NullPointerException if the strategy is null
	 */
	public <T> BatchEventProcessor<T> build(DataProvider<T> dataProvider, SequenceBarrier sequenceBarrier,
			RewindableEventHandler<? super T> rewindableEventHandler, BatchRewindStrategy batchRewindStrategy) {
		if (batchRewindStrategy == null) {
			throw new NullPointerException("batchRewindStrategy must not be null for a RewindableEventHandler");
		}
		return create(dataProvider, sequenceBarrier, rewindableEventHandler, new Rewinder(batchRewindStrategy));
	}

	/**
	 * Builds one of several processors that share the events of a ring among them by key.
	 * Each sees all sequences and hands over the events of its own partition only; each
	 * one's sequence must be a gate, or be followed, like that of any other processor.
	 * @param <T> the event's type
	 * @param dataProvider where the events are
	 * @param sequenceBarrier where to wait for them
	 * @param eventHandler what handles them, for no other processor
	 * @param key tells which events belong together; what it throws goes to the exception
	 * handler of the first partition, without an event
	 * @param partition which of the processors this is, from 0
	 * @param partitions how many there are
	 * @return the processor
	 * @throws IllegalArgumentException if the batch limit is less than 1, or there is no
	 * such partition
	 */
	public <T> BatchEventProcessor<T> build(DataProvider<T> dataProvider, SequenceBarrier sequenceBarrier,
			EventHandler<? super T> eventHandler, PartitionKey<? super T> key, int partition, int partitions) {
		SkippedSlots discarded = (sequenceBarrier instanceof ProcessingSequenceBarrier ours) ? ours.skippedSlots()
				: null;
		return create(new Partition<>(dataProvider, discarded, key, partition, partitions), sequenceBarrier,
				eventHandler, new Rewinder(null));
	}

	/**
	 * Builds a processor that hands over all that is available in one call.
	 * @param <T> the event's type
	 * @param dataProvider where the events are
	 * @param sequenceBarrier where to wait for them
	 * @param batchHandler what handles them
	 * @return the processor
	 * @throws IllegalArgumentException if the batch limit is less than 1
	 */
	public <T> BatchEventProcessor<T> build(DataProvider<T> dataProvider, SequenceBarrier sequenceBarrier,
			BatchHandler<? super T> batchHandler) {
		return create(dataProvider, sequenceBarrier, adapt(batchHandler, dataProvider), new Rewinder(null));
	}

	private static <E, T extends E> BatchHandlerAdapter<E, T> adapt(BatchHandler<E> handler, DataProvider<T> events) {
		return new BatchHandlerAdapter<>(handler, events);
	}

	/**
	 * Builds a processor that hands over sequences only.
	 * @param <T> the type of the events in the ring, if there are any
	 * @param sequenceBarrier where to wait for them
	 * @param rangeHandler what handles them
	 * @return the processor
	 * @throws IllegalArgumentException if the batch limit is less than 1
	 */
	public <T> BatchEventProcessor<T> build(SequenceBarrier sequenceBarrier, RangeHandler rangeHandler) {
		DataProvider<T> nothing = (sequence) -> {
			throw new UnsupportedOperationException("A range handler brings its own data");
		};
		return create(nothing, sequenceBarrier, new RangeHandlerAdapter<T>(rangeHandler), new Rewinder(null));
	}

	private <T> BatchEventProcessor<T> create(DataProvider<T> dataProvider, SequenceBarrier barrier,
			EventHandlerBase<? super T> handler, Rewinder rewinder) {
		if (this.maxBatchSize < 1) {
			throw new IllegalArgumentException("maxBatchSize must be greater than 0 but is " + this.maxBatchSize);
		}
		return new BatchEventProcessor<>(dataProvider, barrier, handler, this.maxBatchSize, rewinder);
	}

}
