package io.github.disruptor4j.spring.event;

/**
 * A ring's consumers have been started. Published on the thread that started the ring.
 *
 * @since 0.1.0
 */
public final class RingStartedEvent extends RingEvent {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates the event.
	 * @param source the ring
	 * @param ring the ring's name
	 */
	public RingStartedEvent(Object source, String ring) {
		super(source, ring);
	}

}
