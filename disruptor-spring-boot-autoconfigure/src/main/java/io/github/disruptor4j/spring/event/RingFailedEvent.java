package io.github.disruptor4j.spring.event;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.dsl.ConsumerFailure;

/**
 * A consumer has died and its ring has failed: publishers get a
 * {@link io.github.disruptor4j.RingFailedException} from now on. Published on a thread of
 * its own, so a listener may stop the ring or close the context.
 *
 * @since 0.1.0
 */
public final class RingFailedEvent extends RingEvent {

	private static final long serialVersionUID = 1L;

	private final transient @Nullable ConsumerFailure failure;

	/**
	 * Creates the event.
	 * @param source the ring
	 * @param ring the ring's name
	 * @param failure which consumer died, where and why
	 */
	public RingFailedEvent(Object source, String ring, ConsumerFailure failure) {
		super(source, ring);
		this.failure = failure;
	}

	/**
	 * Returns which consumer died, where and why.
	 * @return the failure, {@code null} after deserialization
	 */
	public @Nullable ConsumerFailure getFailure() {
		return this.failure;
	}

}
