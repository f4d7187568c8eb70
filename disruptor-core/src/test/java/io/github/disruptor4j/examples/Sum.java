package io.github.disruptor4j.examples;

import io.github.disruptor4j.RangeHandler;
import io.github.disruptor4j.SequenceRing;

/**
 * Adds up and counts the numbers in the slots. Its fields are plain: the consumer's
 * thread writes them, and whoever has stopped the ring reads them.
 */
final class Sum implements RangeHandler {

	private final SequenceRing ring;

	private final long[] slots;

	private long total;

	private long count;

	Sum(SequenceRing ring, long[] slots) {
		this.ring = ring;
		this.slots = slots;
	}

	@Override
	public void onRange(long lower, long upper) {
		for (long sequence = lower; sequence <= upper; sequence++) {
			this.total += this.slots[this.ring.index(sequence)];
		}
		this.count += upper - lower + 1;
	}

	long total() {
		return this.total;
	}

	long count() {
		return this.count;
	}

}
