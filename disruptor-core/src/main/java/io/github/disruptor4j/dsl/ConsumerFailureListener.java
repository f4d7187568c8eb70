package io.github.disruptor4j.dsl;

/**
 * Is told when a consumer has died.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ConsumerFailureListener {

	/**
	 * Called on the dying consumer's thread, after the ring was closed to producers. Must
	 * not wait for that consumer to end. A stop does not give the consumer up before this
	 * returns, so that {@link RingConsumer#announceRestart()} comes in time.
	 * @param failure which consumer, where and why
	 */
	void onConsumerFailure(ConsumerFailure failure);

}
