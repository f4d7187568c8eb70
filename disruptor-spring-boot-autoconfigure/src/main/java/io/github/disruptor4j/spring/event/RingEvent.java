package io.github.disruptor4j.spring.event;

import org.springframework.context.ApplicationEvent;

/**
 * Something that happened to a ring. The source is the
 * {@code io.github.disruptor4j.spring.ring.Ring}.
 *
 * @since 0.1.0
 */
public abstract sealed class RingEvent extends ApplicationEvent
		permits ConsumerStalledEvent, RingStartedEvent, RingStoppedEvent, RingFailedEvent {

	private static final long serialVersionUID = 1L;

	private final String ring;

	RingEvent(Object source, String ring) {
		super(source);
		this.ring = ring;
	}

	/**
	 * Returns which ring it happened to.
	 * @return the ring's name
	 */
	public final String getRing() {
		return this.ring;
	}

	@Override
	public String toString() {
		return getClass().getSimpleName() + "[ring=" + this.ring + "]";
	}

}
