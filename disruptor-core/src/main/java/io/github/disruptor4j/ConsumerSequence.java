package io.github.disruptor4j;

/**
 * How far a consumer of ours has come. It tells its ring whenever it moves, so that
 * producers and consumers that wait for it can park instead of polling.
 */
class ConsumerSequence extends Sequence {

	private final Signals signals;

	ConsumerSequence(Signals signals) {
		this.signals = signals;
	}

	@Override
	public void set(long value) {
		super.set(value);
		this.signals.progressed();
	}

	@Override
	public void setVolatile(long value) {
		super.setVolatile(value);
		this.signals.progressed();
	}

	/**
	 * Moves without telling anybody: for a sequence that is about to be watched.
	 * @param value the new value
	 */
	final void setQuietly(long value) {
		super.set(value);
	}

	/**
	 * Tells whoever waits that this sequence has moved.
	 */
	final void announce() {
		this.signals.progressed();
	}

	/**
	 * Tells whoever waits that this sequence has moved, where a successful
	 * compare-and-set has come after that: of a sequence that they read before this one.
	 */
	final void announceClaimed() {
		this.signals.lookForWaiters();
	}

	/**
	 * Tells whether everything that waits on the given ring is woken when this sequence
	 * moves.
	 * @param ring the ring's signals
	 * @return whether it announces its progress to that ring
	 */
	boolean announcesTo(Signals ring) {
		return this.signals == ring;
	}

}
