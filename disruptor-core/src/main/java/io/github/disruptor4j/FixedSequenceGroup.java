package io.github.disruptor4j;

import java.util.Arrays;

/**
 * Reads several sequences as one: the lowest. Which they are is fixed.
 * <p>
 * Safe for use by many threads; read-only.
 *
 * @since 0.1.0
 */
public final class FixedSequenceGroup extends Sequence {

	private final Sequence[] sequences;

	/**
	 * Creates the group.
	 * @param sequences its members, copied
	 */
	public FixedSequenceGroup(Sequence[] sequences) {
		this.sequences = sequences.clone();
	}

	/**
	 * Reads the lowest member.
	 * @return the lowest value, {@link Long#MAX_VALUE} for a group without members
	 */
	@Override
	public long get() {
		return Sequences.minimum(this.sequences, Long.MAX_VALUE);
	}

	@Override
	public String toString() {
		return Arrays.toString(this.sequences);
	}

	/**
	 * Not supported: a group is read only.
	 * @throws UnsupportedOperationException always
	 */
	@Override
	public void set(long value) {
		throw readOnly();
	}

	/**
	 * Not supported: a group is read only.
	 * @throws UnsupportedOperationException always
	 */
	@Override
	public void setVolatile(long value) {
		throw readOnly();
	}

	/**
	 * Not supported: a group is read only.
	 * @throws UnsupportedOperationException always
	 */
	@Override
	public boolean compareAndSet(long expectedValue, long newValue) {
		throw readOnly();
	}

	/**
	 * Not supported: a group is read only.
	 * @throws UnsupportedOperationException always
	 */
	@Override
	public long incrementAndGet() {
		throw readOnly();
	}

	/**
	 * Not supported: a group is read only.
	 * @throws UnsupportedOperationException always
	 */
	@Override
	public long addAndGet(long increment) {
		throw readOnly();
	}

	/**
	 * Not supported: a group is read only.
	 * @throws UnsupportedOperationException always
	 */
	@Override
	public long getAndAdd(long increment) {
		throw readOnly();
	}

	private static UnsupportedOperationException readOnly() {
		return new UnsupportedOperationException("A FixedSequenceGroup is read only; move its members instead");
	}

}
