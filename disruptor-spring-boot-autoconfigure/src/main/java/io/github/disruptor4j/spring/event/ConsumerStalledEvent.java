package io.github.disruptor4j.spring.event;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.spring.consumer.ConsumerStall;

/**
 * A consumer has events to handle and makes no progress. Published once for each stall,
 * on the thread that watches the rings: a listener must not take long.
 *
 * @since 0.1.0
 */
public final class ConsumerStalledEvent extends RingEvent {

	private static final long serialVersionUID = 1L;

	private final String consumer;

	private final transient @Nullable ConsumerStall stall;

	/**
	 * Creates the event.
	 * @param source the ring
	 * @param ring the ring's name
	 * @param consumer the consumer's name
	 * @param stall what was noticed
	 */
	public ConsumerStalledEvent(Object source, String ring, String consumer, ConsumerStall stall) {
		super(source, ring);
		this.consumer = consumer;
		this.stall = stall;
	}

	/**
	 * Returns which consumer it is.
	 * @return the consumer's name
	 */
	public String getConsumer() {
		return this.consumer;
	}

	/**
	 * Returns what was noticed.
	 * @return the stall, {@code null} after deserialization
	 */
	public @Nullable ConsumerStall getStall() {
		return this.stall;
	}

}
