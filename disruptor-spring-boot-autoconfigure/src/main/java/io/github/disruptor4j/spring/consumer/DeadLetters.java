package io.github.disruptor4j.spring.consumer;

/**
 * Where a consumer's dead letters go.
 *
 * @param <E> the type of event
 * @since 0.1.0
 */
@FunctionalInterface
public interface DeadLetters<E> {

	/**
	 * Hands over a dead letter, waiting no longer than configured.
	 * @param sequence the event's sequence
	 * @param attempts how often its handler was called
	 * @param exception what the handler threw last
	 * @param event the event, in its slot
	 * @throws Exception if nobody has taken it
	 */
	void deliver(long sequence, int attempts, Throwable exception, E event) throws Exception;

}
