package io.github.disruptor4j.boot.metrics;

import java.util.function.ToDoubleFunction;

import io.github.disruptor4j.spring.ring.ConsumerStatus;

/**
 * Reads one figure of a consumer; one class for all of them, as {@link RingFigure} is.
 *
 * @param meter the meter that shows the figure
 */
record ConsumerFigure(RingMeter meter) implements ToDoubleFunction<ConsumerStatus> {

	@Override
	public double applyAsDouble(ConsumerStatus consumer) {
		return switch (this.meter) {
			case CONSUMER_SEQUENCE -> consumer.sequence();
			case CONSUMER_LAG -> consumer.lag();
			case CONSUMER_BACKLOG -> consumer.backlog();
			case CONSUMER_PROCESSED -> consumer.processed();
			case CONSUMER_RUNNING -> consumer.isRunning() ? 1 : 0;
			default -> throw new IllegalStateException(this.meter + " is no figure of a consumer");
		};
	}

}
