package io.github.disruptor4j.random;

import io.github.disruptor4j.RangeHandler;
import io.github.disruptor4j.RingBuffer;

/**
 * Takes ranges of sequences.
 */
final class RangeStageHandler implements RangeHandler {

	private final Conduct conduct;

	private final RingBuffer<Parcel> ring;

	RangeStageHandler(Conduct conduct, RingBuffer<Parcel> ring) {
		this.conduct = conduct;
		this.ring = ring;
	}

	@Override
	public void onRange(long lower, long upper) {
		this.conduct.sequential().range(lower, upper);
		// Before any event is through: who dies here is given the whole range again.
		this.conduct.misbehave(lower);
		for (long sequence = lower; sequence <= upper; sequence++) {
			this.conduct.check().begin(0, this.ring.get(sequence), sequence);
			this.conduct.check().end(0, this.ring.get(sequence), sequence);
		}
	}

	@Override
	public void onTimeout(long sequence) {
		this.conduct.hook();
	}

}
