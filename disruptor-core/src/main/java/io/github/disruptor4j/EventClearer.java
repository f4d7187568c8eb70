package io.github.disruptor4j;

/**
 * Lets go of what an event refers to once nobody needs it any more, so that a ring keeps
 * no more alive than what is under way in it. <pre>{@code
 * disruptor.clearEventsWith(Request::clear); // sets the body to null, say
 * }</pre>
 * <p>
 * Called once per slot and lap, in order, by one thread at a time: usually that of the
 * last consumer to pass the slot. The calls are ordered after everything that consumers
 * did to the event, and before everything that the next producer does.
 *
 * @param <E> the event's type
 * @since 0.1.0
 */
@FunctionalInterface
public interface EventClearer<E> {

	/**
	 * Clears an event. Should be quick, since a consumer waits for it, and must not use
	 * the ring. If it throws, the ring fails: producers get a {@link RingFailedException}
	 * with the cause, and the event is cleared again when the ring goes on.
	 * @param event the event, which all consumers have passed, or which was discarded
	 */
	void clear(E event);

}
