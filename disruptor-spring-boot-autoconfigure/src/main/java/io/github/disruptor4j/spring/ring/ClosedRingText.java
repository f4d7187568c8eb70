package io.github.disruptor4j.spring.ring;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.RingClosedException;
import io.github.disruptor4j.RingFailedException;
import io.github.disruptor4j.dsl.ConsumerFailure;

/**
 * What publishers are told about a ring that takes no events. The engine knows neither
 * the ring's name nor which consumer has died.
 */
final class ClosedRingText {

	private ClosedRingText() {
	}

	/**
	 * Tells the same as the engine, and of which ring.
	 * @param ring the ring's name
	 * @param failure what the ring has failed of, {@code null} if that isn't known
	 * @param refusal what the engine has thrown
	 * @return what to throw, of the same type
	 */
	static RingClosedException explain(String ring, @Nullable ConsumerFailure failure, RingClosedException refusal) {
		Throwable cause = refusal.getCause();
		if (!(refusal instanceof RingFailedException) || cause == null) {
			return new RingClosedException(("Ring '%s' is stopped and takes no events. Let what publishes into it stop"
					+ " before the rings do, in a lifecycle phase above disruptor.lifecycle.phase")
				.formatted(ring));
		}
		return new RingFailedException(
				"Ring '%s' has failed and takes no events until it is stopped and started again: %s of %s"
					.formatted(ring, who(failure), cause),
				cause);
	}

	private static String who(@Nullable ConsumerFailure failure) {
		return (failure != null) ? "consumer '%s' died at sequence %d".formatted(failure.consumer(), failure.sequence())
				: "one of its consumers died";
	}

}
