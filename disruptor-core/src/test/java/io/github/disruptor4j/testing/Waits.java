package io.github.disruptor4j.testing;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bounded waits: each fails the test after ten seconds.
 */
public final class Waits {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private Waits() {
	}

	/**
	 * Waits until a condition holds.
	 * @param condition the condition
	 */
	public static void until(Callable<Boolean> condition) {
		Awaitility.await().pollInSameThread().pollInterval(Duration.ofMillis(1)).atMost(PATIENCE).until(condition);
	}

	/**
	 * Waits until a latch is open.
	 * @param latch the latch
	 */
	public static void forLatch(CountDownLatch latch) {
		try {
			assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("latch opened in time").isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError("Interrupted while waiting for a latch", ex);
		}
	}

}
