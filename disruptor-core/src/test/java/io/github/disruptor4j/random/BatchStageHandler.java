package io.github.disruptor4j.random;

import io.github.disruptor4j.BatchHandler;
import io.github.disruptor4j.EventBatch;

/**
 * Takes events batch by batch.
 */
final class BatchStageHandler implements BatchHandler<Parcel> {

	private final Conduct conduct;

	BatchStageHandler(Conduct conduct) {
		this.conduct = conduct;
	}

	@Override
	public void onBatch(EventBatch<Parcel> batch) {
		long first = batch.firstSequence();
		this.conduct.sequential().range(first, batch.lastSequence());
		// Before any event is through: who dies here is given the whole batch again.
		this.conduct.misbehave(first);
		for (int i = 0; i < batch.size(); i++) {
			this.conduct.check().begin(0, batch.get(i), first + i);
			this.conduct.check().end(0, batch.get(i), first + i);
		}
	}

	@Override
	public void onTimeout(long sequence) {
		this.conduct.hook();
	}

}
