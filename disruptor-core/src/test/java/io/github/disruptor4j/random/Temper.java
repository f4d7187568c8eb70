package io.github.disruptor4j.random;

/**
 * How the handlers of a stage misbehave. Rates are "one in so many", 0 for never; whether
 * an event is hit depends on its sequence only.
 *
 * @param skipOneIn how often a handler throws and its exception handler goes on
 * @param fatalAt the first sequence that may kill a consumer, which happens once; -1 for
 * never
 * @param rewindOneIn how often a batch is asked for again
 * @param keyFailsOneIn how often the key of an event cannot be told
 * @param slowOneIn how often a handler takes its time
 * @param hooksFail whether {@code onStart} and the like throw
 * @param showsProgress whether a handler moves its sequence within a batch
 */
record Temper(int skipOneIn, long fatalAt, int rewindOneIn, int keyFailsOneIn, int slowOneIn, boolean hooksFail,
		boolean showsProgress) {

	static final long NEVER = -1;

	boolean skips(long sequence) {
		return hits(this.skipOneIn, sequence, 1);
	}

	boolean rewinds(long sequence) {
		return hits(this.rewindOneIn, sequence, 2);
	}

	boolean keyFails(long sequence) {
		return hits(this.keyFailsOneIn, sequence, 3);
	}

	boolean isSlow(long sequence) {
		return hits(this.slowOneIn, sequence, 4);
	}

	private static boolean hits(int oneIn, long sequence, int salt) {
		return oneIn > 0 && Math.floorMod(mix(sequence * 8 + salt), oneIn) == 0;
	}

	private static int mix(long value) {
		long mixed = (value ^ (value >>> 31)) * 0x7fb5d329728ea185L;
		return (int) (mixed ^ (mixed >>> 27));
	}

	/** What a handler throws that its exception handler is to pass over. */
	static final class SkipException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		SkipException() {
			super("to be skipped", null, false, false);
		}

	}

	/** What a handler throws in order to die. */
	static final class FatalException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		FatalException() {
			super("to die of", null, false, false);
		}

	}

	/** What is thrown instead of a key. */
	static final class KeyException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		KeyException() {
			super("no key", null, false, false);
		}

	}

	/** What a handler throws where there is no event to skip. */
	static final class HookException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		HookException() {
			super("to be passed over", null, false, false);
		}

	}

}
