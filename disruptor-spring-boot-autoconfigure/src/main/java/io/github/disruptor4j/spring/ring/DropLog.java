package io.github.disruptor4j.spring.ring;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Reports dropped events: the first at once, later ones together, at most once in a
 * while, so that a flood of drops is no flood of log lines.
 */
final class DropLog {

	private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(10);

	private static final Log logger = LogFactory.getLog(DropLog.class);

	private final String ring;

	private final LongSupplier total;

	private final LongSupplier nanoClock;

	private final AtomicLong nextReport;

	private final AtomicLong reported = new AtomicLong();

	DropLog(String ring, LongSupplier total) {
		this(ring, total, System::nanoTime);
	}

	DropLog(String ring, LongSupplier total, LongSupplier nanoClock) {
		this.ring = ring;
		this.total = total;
		this.nanoClock = nanoClock;
		this.nextReport = new AtomicLong(nanoClock.getAsLong());
	}

	/**
	 * Called after events have been dropped and counted.
	 */
	void dropped() {
		long now = this.nanoClock.getAsLong();
		long next = this.nextReport.get();
		if (now - next >= 0 && this.nextReport.compareAndSet(next, now + INTERVAL_NANOS)) {
			report();
		}
	}

	/**
	 * Reports what hasn't been reported yet.
	 */
	void report() {
		long dropped = this.total.getAsLong();
		long before = this.reported.getAndSet(dropped);
		if (dropped > before) {
			logger
				.warn(("Ring '%s' is full and drops events, as disruptor.rings.%1$s.publish.on-full says: %d since the"
						+ " last report, %d in all")
					.formatted(this.ring, dropped - before, dropped));
		}
	}

}
