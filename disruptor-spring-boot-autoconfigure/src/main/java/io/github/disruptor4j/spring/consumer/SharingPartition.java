package io.github.disruptor4j.spring.consumer;

import io.github.disruptor4j.EventHandler;

/**
 * Lets a handler of events be one of several partitions. The sequence callback stays
 * here: the bean behind all partitions could not tell whose it is.
 *
 * @param handler the handler
 * @param <E> the type of event
 */
record SharingPartition<E>(EventHandler<E> handler) implements EventHandler<E> {

	@Override
	public void onEvent(E event, long sequence, boolean endOfBatch) throws Exception {
		this.handler.onEvent(event, sequence, endOfBatch);
	}

	@Override
	public void onBatchStart(long batchSize, long queueDepth) {
		this.handler.onBatchStart(batchSize, queueDepth);
	}

	@Override
	public void onStart() {
		this.handler.onStart();
	}

	@Override
	public void onShutdown() {
		this.handler.onShutdown();
	}

	@Override
	public void onTimeout(long sequence) throws Exception {
		this.handler.onTimeout(sequence);
	}

}
