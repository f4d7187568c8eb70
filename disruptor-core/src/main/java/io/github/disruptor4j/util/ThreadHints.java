package io.github.disruptor4j.util;

/**
 * Hints to the processor about what a thread is doing.
 *
 * @since 0.1.0
 */
public final class ThreadHints {

	private ThreadHints() {
	}

	/**
	 * Says that the caller spins, waiting for another thread.
	 * @see Thread#onSpinWait()
	 */
	public static void onSpinWait() {
		Thread.onSpinWait();
	}

}
