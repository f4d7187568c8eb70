package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.spring.consumer.ConsumerStall;

/**
 * Watches the progress of one consumer. Looked at by the thread that watches all rings,
 * and read by anybody. A consumer that is paused, ended or has nothing to do is not
 * stalled, however long it does nothing.
 */
final class StallWatch {

	private long sequence = Long.MIN_VALUE;

	private long seenNanos;

	private volatile @Nullable ConsumerStall stall;

	@Nullable ConsumerStall stall() {
		return this.stall;
	}

	/**
	 * Forgets what was seen: a ring that starts is not stalled by the time that it was
	 * stopped for.
	 */
	synchronized void reset() {
		this.sequence = Long.MIN_VALUE;
		this.stall = null;
	}

	/**
	 * Looks at the consumer.
	 * @param current its sequence
	 * @param backlog how many events it has to handle, 0 if it is not at work
	 * @param now the time, of {@link System#nanoTime()}
	 * @param thresholdNanos after how long without progress it is stalled
	 * @param stackTrace tells what its threads do
	 * @return what has changed: a stall has begun, has ended, or nothing
	 */
	synchronized Change look(long current, long backlog, long now, long thresholdNanos, Supplier<String> stackTrace) {
		if (current != this.sequence || backlog == 0) {
			this.sequence = current;
			this.seenNanos = now;
			boolean ended = this.stall != null;
			this.stall = null;
			return ended ? Change.ENDED : Change.NONE;
		}
		long still = now - this.seenNanos;
		if (still < thresholdNanos || this.stall != null) {
			return Change.NONE;
		}
		Duration time = Duration.ofNanos(still);
		this.stall = new ConsumerStall(Instant.now().minus(time), time, current, backlog, stackTrace.get());
		return Change.BEGUN;
	}

	/**
	 * What a look has found out.
	 */
	enum Change {

		/** As before. */
		NONE,

		/** The consumer is stalled now. */
		BEGUN,

		/** The consumer goes on. */
		ENDED

	}

}
