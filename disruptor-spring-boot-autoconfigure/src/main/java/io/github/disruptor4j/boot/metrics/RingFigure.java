package io.github.disruptor4j.boot.metrics;

import java.util.function.ToDoubleFunction;

import io.github.disruptor4j.spring.ring.Ring;

/**
 * Reads one figure of a ring. One class for all of them, as each lambda is a class too,
 * which the application's start has to wait for.
 *
 * @param meter the meter that shows the figure
 */
record RingFigure(RingMeter meter) implements ToDoubleFunction<Ring<?>> {

	@Override
	public double applyAsDouble(Ring<?> ring) {
		return switch (this.meter) {
			case RING_CAPACITY -> ring.bufferSize();
			case RING_REMAINING -> ring.remainingCapacity();
			case RING_CURSOR -> ring.cursor();
			case RING_PUBLISHED -> ring.published();
			default -> throw new IllegalStateException(this.meter + " is no figure of a ring");
		};
	}

}
