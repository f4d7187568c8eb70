package io.github.disruptor4j;

/**
 * What every kind of handler is told besides events. Called by the one thread that runs
 * the handler's processor.
 */
interface HandlerLifecycle extends EventHandlerIdentity {

	/**
	 * Called once per run of the processor, before the first event.
	 */
	default void onStart() {
	}

	/**
	 * Called once per run of the processor, after the last event. Called even when the
	 * processor was halted before it saw any event.
	 */
	default void onShutdown() {
	}

	/**
	 * Called when a wait strategy that has a timeout saw no event in that time.
	 * @param sequence the last sequence that was handled, -1 if none was
	 * @throws Exception if the timeout cannot be handled
	 */
	default void onTimeout(long sequence) throws Exception {
	}

}
