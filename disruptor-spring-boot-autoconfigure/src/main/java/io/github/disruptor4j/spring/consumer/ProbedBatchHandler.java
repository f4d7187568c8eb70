package io.github.disruptor4j.spring.consumer;

import io.github.disruptor4j.BatchHandler;
import io.github.disruptor4j.EventBatch;

/**
 * Tells a probe of every call of a handler that takes whole batches.
 *
 * @param <E> the type of event
 */
final class ProbedBatchHandler<E> implements BatchHandler<E> {

	private final BatchHandler<E> handler;

	private final ConsumerProbe probe;

	ProbedBatchHandler(BatchHandler<E> handler, ConsumerProbe probe) {
		this.handler = handler;
		this.probe = probe;
	}

	@Override
	public void onBatch(EventBatch<E> batch) throws Exception {
		this.probe.batchStarted(batch.size());
		this.probe.callStarted(batch.firstSequence(), batch.lastSequence());
		Throwable failure = null;
		try {
			this.handler.onBatch(batch);
		}
		catch (Throwable ex) {
			failure = ex;
			throw ex;
		}
		finally {
			this.probe.callEnded(failure);
			this.probe.batchEnded();
		}
	}

	@Override
	public void onStart() {
		this.handler.onStart();
	}

	@Override
	public void onShutdown() {
		this.probe.runEnded();
		this.handler.onShutdown();
	}

	@Override
	public void onTimeout(long sequence) throws Exception {
		this.handler.onTimeout(sequence);
	}

}
