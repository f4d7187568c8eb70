package io.github.disruptor4j.spring.consumer;

/**
 * Throws what was caught, where the compiler would ask for a wrapper.
 */
final class Rethrow {

	private Rethrow() {
	}

	/**
	 * Throws a throwable as it is.
	 * @param ex what to throw
	 * @param <T> what the compiler takes it for
	 * @return never; lets the caller write {@code throw}
	 * @throws T always
	 */
	@SuppressWarnings("unchecked") // the cast is the trick: it is erased
	static <T extends Throwable> RuntimeException unchanged(Throwable ex) throws T {
		throw (T) ex;
	}

}
