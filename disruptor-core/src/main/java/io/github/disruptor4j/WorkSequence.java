package io.github.disruptor4j;

/**
 * The last sequence that a worker of a pool has taken. Only claims move it once a worker
 * has run; until then it may be set, which is how it joins a ring at the cursor.
 * <p>
 * A claim need not be announced: the slowest sequence of the pool is that of the worker
 * that claims, and does not move.
 */
final class WorkSequence extends ConsumerSequence {

	private volatile boolean begun;

	WorkSequence(Signals signals) {
		super(signals);
	}

	void begin() {
		if (!this.begun) {
			this.begun = true;
		}
	}

	/**
	 * Says where the pool begins. Does nothing once it has begun.
	 * @param value the last sequence that the pool does not handle
	 */
	@Override
	public void set(long value) {
		if (!this.begun) {
			super.set(value);
		}
	}

	@Override
	public void setVolatile(long value) {
		if (!this.begun) {
			super.setVolatile(value);
		}
	}

}
