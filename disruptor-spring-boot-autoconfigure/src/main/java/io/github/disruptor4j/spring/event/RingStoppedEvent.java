package io.github.disruptor4j.spring.event;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.dsl.ShutdownReport;

/**
 * A ring has stopped. Published on the thread that stopped it.
 *
 * @since 0.1.0
 */
public final class RingStoppedEvent extends RingEvent {

	private static final long serialVersionUID = 1L;

	private final transient @Nullable ShutdownReport report;

	/**
	 * Creates the event.
	 * @param source the ring
	 * @param ring the ring's name
	 * @param report what was left in the ring
	 */
	public RingStoppedEvent(Object source, String ring, ShutdownReport report) {
		super(source, ring);
		this.report = report;
	}

	/**
	 * Returns what was left in the ring.
	 * @return the report, {@code null} after deserialization
	 */
	public @Nullable ShutdownReport getReport() {
		return this.report;
	}

}
