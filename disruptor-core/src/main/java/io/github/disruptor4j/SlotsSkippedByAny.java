package io.github.disruptor4j;

/**
 * Slots that are skipped for one reason or another.
 *
 * @param first a reason
 * @param second another one
 */
record SlotsSkippedByAny(SkippedSlots first, SkippedSlots second) implements SkippedSlots {

	@Override
	public boolean any() {
		return this.first.any() || this.second.any();
	}

	@Override
	public boolean contains(long sequence) {
		return this.first.contains(sequence) || this.second.contains(sequence);
	}

}
