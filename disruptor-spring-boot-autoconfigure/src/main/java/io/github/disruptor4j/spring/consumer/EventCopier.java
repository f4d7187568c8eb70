package io.github.disruptor4j.spring.consumer;

/**
 * Copies an event out of its ring, where its slot is used again. A bean of this type is
 * needed for dead letters of events that are neither records nor have a copy constructor.
 *
 * @param <E> the type of event
 * @since 0.1.0
 */
@FunctionalInterface
public interface EventCopier<E> {

	/**
	 * Copies an event. Called by consumers, several at once.
	 * @param event the event, in its slot
	 * @return a copy that shares nothing with it that may change
	 */
	E copy(E event);

}
