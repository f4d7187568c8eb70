package io.github.disruptor4j;

/**
 * Skips every other slot.
 */
final class OddSlots implements SkippedSlots {

	@Override
	public boolean any() {
		return true;
	}

	@Override
	public boolean contains(long sequence) {
		return sequence % 2 == 0;
	}

}
