package io.github.disruptor4j.spring.consumer;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Logs what a consumer skips: the first event at once, with what the handler threw, and
 * then one at most once in a while, after the number of those in between, so that a flood
 * of failures is no flood of stack traces. At DEBUG all of them are logged. Thread-safe,
 * does not block.
 */
final class SkipLog {

	static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(10);

	private static final Log logger = LogFactory.getLog(ConsumerErrors.class);

	private final String ring;

	private final String consumer;

	private final LongSupplier nanoClock;

	private final AtomicLong nextReport;

	private final AtomicLong unreported = new AtomicLong();

	SkipLog(String ring, String consumer) {
		this(ring, consumer, System::nanoTime);
	}

	SkipLog(String ring, String consumer, LongSupplier nanoClock) {
		this.ring = ring;
		this.consumer = consumer;
		this.nanoClock = nanoClock;
		this.nextReport = new AtomicLong(nanoClock.getAsLong());
	}

	/**
	 * Called when events are skipped.
	 * @param line what there is to say about them
	 * @param events how many they are
	 * @param failure what the handler threw
	 */
	void skipped(String line, long events, Throwable failure) {
		long now = this.nanoClock.getAsLong();
		long next = this.nextReport.get();
		if (now - next >= 0 && this.nextReport.compareAndSet(next, now + INTERVAL_NANOS)) {
			report();
			logger.error(line, failure);
		}
		else {
			this.unreported.addAndGet(events);
			logger.debug(line, failure);
		}
	}

	/**
	 * Reports what hasn't been reported yet.
	 */
	void report() {
		long events = this.unreported.getAndSet(0);
		if (events > 0) {
			logger.error("Consumer '%s' of ring '%s' has skipped %d more events since the last report"
				.formatted(this.consumer, this.ring, events));
		}
	}

}
