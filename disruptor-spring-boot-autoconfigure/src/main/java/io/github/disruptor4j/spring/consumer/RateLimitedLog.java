package io.github.disruptor4j.spring.consumer;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;

import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * Logs what may happen very often: the first time at once, with what was thrown, and then
 * one at most every ten seconds, after the number of those in between, so that a flood of
 * failures is no flood of stack traces. At DEBUG all of them are logged. Thread-safe,
 * does not block.
 *
 * @since 0.1.0
 */
public final class RateLimitedLog {

	static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(10);

	private final Log logger;

	private final BiConsumer<String, @Nullable Throwable> line;

	private final LongFunction<String> sum;

	private final LongSupplier nanoClock;

	private final AtomicLong nextLine;

	private final AtomicLong unreported = new AtomicLong();

	private RateLimitedLog(Log logger, BiConsumer<String, @Nullable Throwable> line, LongFunction<String> sum,
			LongSupplier nanoClock) {
		this.logger = logger;
		this.line = line;
		this.sum = sum;
		this.nanoClock = nanoClock;
		this.nextLine = new AtomicLong(nanoClock.getAsLong());
	}

	/**
	 * Creates a log that writes errors.
	 * @param logger what to write to
	 * @param sum says that something has happened so many times more
	 * @param nanoClock the time, as {@link System#nanoTime()} tells it
	 * @return the log
	 */
	public static RateLimitedLog ofErrors(Log logger, LongFunction<String> sum, LongSupplier nanoClock) {
		return new RateLimitedLog(logger, logger::error, sum, nanoClock);
	}

	/**
	 * Creates a log that writes warnings.
	 * @param logger what to write to
	 * @param sum says that something has happened so many times more
	 * @param nanoClock the time, as {@link System#nanoTime()} tells it
	 * @return the log
	 */
	public static RateLimitedLog ofWarnings(Log logger, LongFunction<String> sum, LongSupplier nanoClock) {
		return new RateLimitedLog(logger, logger::warn, sum, nanoClock);
	}

	/**
	 * Called when it has happened.
	 * @param text what there is to say about it
	 * @param count how many times, as for all events of a batch
	 * @param failure what was thrown, {@code null} for nothing
	 */
	public void happened(String text, long count, @Nullable Throwable failure) {
		long now = this.nanoClock.getAsLong();
		long next = this.nextLine.get();
		if (now - next >= 0 && this.nextLine.compareAndSet(next, now + INTERVAL_NANOS)) {
			sumUp();
			this.line.accept(text, failure);
		}
		else {
			this.unreported.addAndGet(count);
			this.logger.debug(text, failure);
		}
	}

	/**
	 * Called when it is over, as by a stop: reports what hasn't been reported yet. What
	 * happens after that is logged at once again.
	 */
	public void end() {
		this.nextLine.set(this.nanoClock.getAsLong());
		sumUp();
	}

	private void sumUp() {
		long count = this.unreported.getAndSet(0);
		if (count > 0) {
			this.line.accept(this.sum.apply(count), null);
		}
	}

}
