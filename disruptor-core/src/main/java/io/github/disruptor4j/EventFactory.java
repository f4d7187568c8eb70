package io.github.disruptor4j;

/**
 * Creates the events that fill a ring when it is built. Called once per slot, by the
 * thread that builds the ring.
 *
 * @param <T> the event's type
 * @since 0.1.0
 */
@FunctionalInterface
public interface EventFactory<T> {

	/**
	 * Creates one event.
	 * @return a new event, never shared with another slot
	 */
	T newInstance();

}
