package io.github.disruptor4j;

/**
 * Handles the events of a ring batch by batch: one call for all that is available, so
 * that it can be written with one statement, one request or one flush. <pre>{@code
 * BatchHandler<Order> insert = (batch) -> {
 *     for (Order order : batch) {
 *         statement.setLong(1, order.id());
 *         statement.addBatch();
 *     }
 *     statement.executeBatch();
 * };
 * }</pre>
 * <p>
 * All methods are called by the one thread that runs the handler's processor, so a
 * handler's own state needs no synchronization.
 * <p>
 * An exception goes to the processor's {@link ExceptionHandler}, with the sequence of the
 * first event and no event. If that returns, the whole batch counts as consumed; if it
 * throws, none of it does, and all of it is handed over again by a later run.
 *
 * @param <E> the event's type
 * @since 0.1.0
 */
@FunctionalInterface
public interface BatchHandler<E> extends EventHandlerIdentity {

	/**
	 * Called with all that is available, or as much of it as the batch limit allows. The
	 * batches follow each other; between two of them only discarded slots are left out.
	 * @param batch the events, which are the handler's until the method returns; the
	 * batch is not to be kept
	 * @throws Exception if the batch cannot be handled
	 */
	void onBatch(EventBatch<E> batch) throws Exception;

	/**
	 * Called once per run of the processor, before the first batch.
	 */
	default void onStart() {
	}

	/**
	 * Called once per run of the processor, after the last batch. Called even when the
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
