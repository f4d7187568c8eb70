package io.github.disruptor4j.spring.consumer;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.Sequence;

/**
 * Tells a probe of every call of a handler.
 *
 * @param <E> the type of event
 */
final class ProbedEventHandler<E> implements EventHandler<E> {

	private final EventHandler<E> handler;

	private final ConsumerProbe probe;

	ProbedEventHandler(EventHandler<E> handler, ConsumerProbe probe) {
		this.handler = handler;
		this.probe = probe;
	}

	@Override
	public void onBatchStart(long batchSize, long queueDepth) {
		this.probe.batchStarted(batchSize);
		this.handler.onBatchStart(batchSize, queueDepth);
	}

	@Override
	public void onEvent(E event, long sequence, boolean endOfBatch) throws Exception {
		this.probe.callStarted(sequence, sequence);
		Throwable failure = null;
		try {
			this.handler.onEvent(event, sequence, endOfBatch);
		}
		catch (Throwable ex) {
			failure = ex;
			throw ex;
		}
		finally {
			this.probe.callEnded(failure);
			if (endOfBatch) {
				this.probe.batchEnded();
			}
		}
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
		this.probe.runEnded();
		this.handler.onShutdown();
	}

	@Override
	public void onTimeout(long sequence) throws Exception {
		this.handler.onTimeout(sequence);
	}

}
