package io.github.disruptor4j.spring.consumer;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.Sequence;

/**
 * Calls a handler again when it fails, as long as its policy has attempts left.
 *
 * @param <E> the type of event
 */
final class RecoveringEventHandler<E> implements EventHandler<E> {

	private final EventHandler<E> handler;

	private final ConsumerErrors<E> errors;

	RecoveringEventHandler(EventHandler<E> handler, ConsumerErrors<E> errors) {
		this.handler = handler;
		this.errors = errors;
	}

	@Override
	public void onEvent(E event, long sequence, boolean endOfBatch) throws Exception {
		try {
			this.handler.onEvent(event, sequence, endOfBatch);
		}
		catch (Throwable ex) {
			this.errors.retry(ex, sequence, () -> this.handler.onEvent(event, sequence, endOfBatch));
		}
	}

	@Override
	public void onBatchStart(long batchSize, long queueDepth) {
		this.handler.onBatchStart(batchSize, queueDepth);
	}

	@Override
	public void setSequenceCallback(Sequence sequenceCallback) {
		this.handler.setSequenceCallback(sequenceCallback);
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
