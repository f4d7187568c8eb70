package io.github.disruptor4j;

/**
 * Handles what is in a ring range by range: it is told which sequences are available, and
 * finds the data for them by itself, in arrays of primitives of its own, say. <pre>{@code
 * RangeHandler sum = (lower, upper) -> {
 *     for (long sequence = lower; sequence <= upper; sequence++) {
 *         total += prices[ring.index(sequence)];
 *     }
 * };
 * }</pre>
 * <p>
 * All methods are called by the one thread that runs the handler's processor, so a
 * handler's own state needs no synchronization. What producers wrote before they
 * published a sequence is seen by the handler; what the handler wrote is seen by the
 * handlers that follow it, and by the producer that uses the slots again.
 * <p>
 * An exception goes to the processor's {@link ExceptionHandler}, with the first sequence
 * of the range and no event. If that returns, the whole range counts as consumed; if it
 * throws, none of it does, and all of it is handed over again by a later run.
 *
 * @since 0.1.0
 * @see SequenceRing
 */
@FunctionalInterface
public interface RangeHandler extends EventHandlerIdentity {

	/**
	 * Called with all that is available, or as much of it as the batch limit allows. The
	 * ranges follow each other; between two of them only discarded slots are left out, so
	 * no range contains any.
	 * @param lower the first sequence
	 * @param upper the last sequence, at least {@code lower} and less than the ring's
	 * size above it
	 * @throws Exception if the range cannot be handled
	 */
	void onRange(long lower, long upper) throws Exception;

	/**
	 * Called once per run of the processor, before the first range.
	 */
	default void onStart() {
	}

	/**
	 * Called once per run of the processor, after the last range. Called even when the
	 * processor was halted before it saw any.
	 */
	default void onShutdown() {
	}

	/**
	 * Called when a wait strategy that has a timeout saw nothing in that time.
	 * @param sequence the last sequence that was handled, -1 if none was
	 * @throws Exception if the timeout cannot be handled
	 */
	default void onTimeout(long sequence) throws Exception {
	}

}
