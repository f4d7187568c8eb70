package io.github.disruptor4j.random;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.Sequence;

/**
 * Takes events one by one, of a stage of its own or as one of several that share by key.
 */
final class EventStageHandler implements EventHandler<Parcel> {

	private final Conduct conduct;

	private final int member;

	private final boolean alone;

	private Sequence progress;

	EventStageHandler(Conduct conduct, int member) {
		this.conduct = conduct;
		this.member = member;
		this.alone = !conduct.check().stage().kind().isShared();
	}

	@Override
	public void setSequenceCallback(Sequence sequenceCallback) {
		this.progress = sequenceCallback;
	}

	@Override
	public void onBatchStart(long batchSize, long queueDepth) {
		if (this.alone) {
			this.conduct.sequential().batchStart(batchSize, queueDepth);
		}
		this.conduct.hook();
	}

	@Override
	public void onEvent(Parcel event, long sequence, boolean endOfBatch) {
		if (this.alone) {
			this.conduct.sequential().batchEnd(sequence, endOfBatch);
		}
		this.conduct.handle(this.member, event, sequence);
		if (this.conduct.showsProgress()) {
			this.progress.set(sequence);
		}
	}

	@Override
	public void onStart() {
		this.conduct.hook();
	}

	@Override
	public void onShutdown() {
		this.conduct.hook();
	}

	@Override
	public void onTimeout(long sequence) {
		this.conduct.hook();
	}

}
