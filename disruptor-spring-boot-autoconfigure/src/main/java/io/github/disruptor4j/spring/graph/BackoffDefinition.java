package io.github.disruptor4j.spring.graph;

import java.time.Duration;

/**
 * How long to pause between attempts: each pause is longer than the one before it by the
 * same factor. Whole milliseconds count.
 *
 * @param initial the first pause, zero for none
 * @param multiplier what each pause is multiplied by to give the next, at least 1
 * @param max the longest pause
 * @since 0.1.0
 */
public record BackoffDefinition(Duration initial, double multiplier, Duration max) {

	/**
	 * Returns the pause before a retry.
	 * @param retry which retry, from 0 on
	 * @return the pause
	 */
	public Duration pause(int retry) {
		double millis = this.initial.toMillis() * Math.pow(this.multiplier, retry);
		return (millis >= this.max.toMillis()) ? this.max : Duration.ofMillis((long) millis);
	}

}
