package io.github.disruptor4j.random;

/**
 * An event that shows whether it is whole. Its fields are plain on purpose: nothing but
 * the engine orders their writes before their reads.
 */
final class Parcel {

	private static final long NOTHING = -2;

	private long sequence = NOTHING;

	private long seal = NOTHING;

	void fill(long sequence) {
		this.sequence = sequence;
		this.seal = sealOf(sequence);
	}

	void clear() {
		fill(NOTHING);
	}

	long sequence() {
		return this.sequence;
	}

	boolean isIntact(long expected) {
		return this.sequence == expected && this.seal == sealOf(expected);
	}

	private static long sealOf(long sequence) {
		return (sequence + 1) * 0x9E3779B97F4A7C15L;
	}

	@Override
	public String toString() {
		return "Parcel{" + this.sequence + (isIntact(this.sequence) ? "}" : ", broken}");
	}

}
