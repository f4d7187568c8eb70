package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * The pause between a consumer's death and its restart. Where its ring is to stop, the
 * pause takes at most half of the time that is left for that, from when both have begun:
 * the other half is for what the consumer has to handle, and for further restarts.
 *
 * @param begin when it has begun, of {@link System#nanoTime()}
 * @param nanos how long it takes unless the ring stops
 */
record RestartPause(long begin, long nanos) {

	/**
	 * Begins a pause.
	 * @param length how long it takes unless the ring stops
	 * @return the pause from now on
	 */
	static RestartPause of(Duration length) {
		return new RestartPause(System.nanoTime(), TimeUnit.NANOSECONDS.convert(length));
	}

	/**
	 * Returns how much is left of it.
	 * @param stop the time that the ring's stop has, {@code null} where it does not stop
	 * @return the nanoseconds left, 0 or less for none
	 */
	long nanosLeft(@Nullable StopTime stop) {
		return length(stop) - (System.nanoTime() - this.begin);
	}

	/**
	 * Returns how long all of it is.
	 * @param stop the time that the ring's stop has, {@code null} where it does not stop
	 * @return the milliseconds
	 */
	long millis(@Nullable StopTime stop) {
		return TimeUnit.NANOSECONDS.toMillis(length(stop));
	}

	long length(@Nullable StopTime stop) {
		if (stop == null) {
			return this.nanos;
		}
		// Of two times of nanoTime() only the difference says which is later.
		long before = Math.max(0, stop.begin() - this.begin);
		return Math.min(this.nanos, before + stop.nanosLeft(this.begin + before) / 2);
	}

}
