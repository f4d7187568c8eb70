package io.github.disruptor4j;

/**
 * Whether a consumer spins for some microseconds before it parks, which takes longer than
 * that to be woken from. It does so while events come soon enough; each time that none
 * has come it leaves out twice as many spins as before, so that a consumer with little to
 * do costs next to nothing.
 * <p>
 * Used by the consumer's thread. Where several threads wait at one barrier they race for
 * this, and may spin or park once when the other would be better.
 */
final class Patience {

	/** The most waits that park at once after a spin in vain. */
	private static final int MAX_PENALTY = 64;

	private int penalty;

	private int waitsToPark;

	boolean isWorthwhile() {
		if (this.waitsToPark > 0) {
			this.waitsToPark--;
			return false;
		}
		return true;
	}

	void hasPaid() {
		this.penalty = 0;
	}

	void wasInVain() {
		this.penalty = Math.min(2 * this.penalty + 1, MAX_PENALTY);
		this.waitsToPark = this.penalty;
	}

}
