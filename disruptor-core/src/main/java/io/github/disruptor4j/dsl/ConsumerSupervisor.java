package io.github.disruptor4j.dsl;

/**
 * The ring that a consumer belongs to, as the consumer needs it.
 */
interface ConsumerSupervisor {

	/**
	 * Called on the dying consumer's thread, before its state is known. Must not block.
	 * @param failure what it dies of
	 */
	void shutRing(ConsumerFailure failure);

	/**
	 * Called on the dying consumer's thread, when its state is known already.
	 * @param failure what it died of
	 */
	void onConsumerFailure(ConsumerFailure failure);

	/**
	 * Called to give a consumer a new thread.
	 * @param consumer the consumer
	 */
	void restart(ManagedConsumer consumer);

	/**
	 * Called when a consumer that has died is to be given a new thread later.
	 * @param consumer the consumer
	 * @return whether it has died, and its ring runs
	 */
	boolean announceRestart(ManagedConsumer consumer);

	/**
	 * Called when it is not to be given one after all.
	 * @param consumer the consumer
	 */
	void withdrawRestart(ManagedConsumer consumer);

}
