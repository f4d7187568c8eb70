package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The time that a stop has.
 *
 * @param begin when it has begun, of {@link System#nanoTime()}
 * @param nanos how long it may take
 */
record StopTime(long begin, long nanos) {

	/**
	 * Begins a stop.
	 * @param timeout how long it may take
	 * @return its time from now on
	 */
	static StopTime of(Duration timeout) {
		return new StopTime(System.nanoTime(), TimeUnit.NANOSECONDS.convert(timeout));
	}

	/**
	 * Returns how much is left of it.
	 * @param now the time, of {@link System#nanoTime()}
	 * @return the nanoseconds left, at least 0
	 */
	long nanosLeft(long now) {
		return Math.max(0, this.nanos - (now - this.begin));
	}

}
