package io.github.disruptor4j;

/**
 * How whoever was too late with a compare-and-set steps back. Two threads that claim one
 * event after the other would take the sequence's line from each other for each of them;
 * where one waits for some microseconds, each works alone for hundreds of events. The
 * figures are in {@code benchmarks/LOG.md}.
 */
final class BackOff {

	/** How long to step back at first, in spins: one or two microseconds. */
	static final int FIRST = 64;

	/** The longest time to step back: some ten microseconds. */
	private static final int LONGEST = 512;

	private BackOff() {
	}

	/**
	 * Steps back.
	 * @param spins how long, in spins
	 * @return how long to step back if the next try is too late as well
	 */
	static int stepBack(int spins) {
		for (int i = 0; i < spins; i++) {
			Thread.onSpinWait();
		}
		return Math.min(2 * spins, LONGEST);
	}

}
