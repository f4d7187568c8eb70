package io.github.disruptor4j.random;

import io.github.disruptor4j.RewindableEventHandler;
import io.github.disruptor4j.RewindableException;

/**
 * Takes events one by one and asks for some batches again.
 */
final class RewindingStageHandler implements RewindableEventHandler<Parcel> {

	private final Conduct conduct;

	RewindingStageHandler(Conduct conduct) {
		this.conduct = conduct;
	}

	@Override
	public void onBatchStart(long batchSize, long queueDepth) {
		this.conduct.sequential().batchStart(batchSize, queueDepth);
		this.conduct.hook();
	}

	@Override
	public void onEvent(Parcel event, long sequence, boolean endOfBatch) throws RewindableException {
		this.conduct.sequential().batchEnd(sequence, endOfBatch);
		this.conduct.check().begin(0, event, sequence);
		this.conduct.mayRewind(sequence);
		this.conduct.misbehave(sequence);
		this.conduct.check().end(0, event, sequence);
	}

	@Override
	public void onTimeout(long sequence) {
		this.conduct.hook();
	}

}
