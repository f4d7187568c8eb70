package io.github.disruptor4j.random;

import io.github.disruptor4j.WorkHandler;

/**
 * Takes some of the events, as one of several.
 */
final class WorkerStageHandler implements WorkHandler<Parcel> {

	private final Conduct conduct;

	private final int member;

	WorkerStageHandler(Conduct conduct, int member) {
		this.conduct = conduct;
		this.member = member;
	}

	@Override
	public void onEvent(Parcel event) {
		this.conduct.handle(this.member, event, event.sequence());
	}

	@Override
	public void onStart() {
		this.conduct.hook();
	}

	@Override
	public void onTimeout(long sequence) {
		this.conduct.hook();
	}

}
