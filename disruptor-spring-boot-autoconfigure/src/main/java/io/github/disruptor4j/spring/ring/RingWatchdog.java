package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Looks for stalled consumers, on one thread for all rings, four times in the shortest
 * threshold that any of them has.
 */
final class RingWatchdog {

	private static final Log logger = LogFactory.getLog(RingWatchdog.class);

	private static final int LOOKS = 4;

	private static final long JOIN_MILLIS = TimeUnit.SECONDS.toMillis(5);

	private @Nullable Thread thread;

	/**
	 * Starts to watch rings. Does nothing if none of them has a threshold.
	 * @param rings the rings
	 */
	synchronized void start(Collection<RingContainer<?>> rings) {
		List<RingContainer<?>> watched = new ArrayList<>();
		long shortest = Long.MAX_VALUE;
		for (RingContainer<?> ring : rings) {
			if (!threshold(ring).isZero()) {
				watched.add(ring);
				shortest = Math.min(shortest, threshold(ring).toMillis());
			}
		}
		if (watched.isEmpty() || this.thread != null) {
			return;
		}
		long millis = Math.max(1, shortest / LOOKS);
		Thread watchdog = new Thread(() -> watch(watched, millis), "disruptor-watchdog");
		watchdog.setDaemon(true);
		watchdog.start();
		this.thread = watchdog;
	}

	private static Duration threshold(RingContainer<?> ring) {
		return ring.ring().graph().ring().supervision().stallThreshold();
	}

	private static void watch(List<RingContainer<?>> rings, long millis) {
		try {
			while (!Thread.currentThread().isInterrupted()) {
				TimeUnit.MILLISECONDS.sleep(millis);
				for (RingContainer<?> ring : rings) {
					look(ring);
				}
			}
		}
		catch (InterruptedException ex) {
			// The end of the watch.
			Thread.currentThread().interrupt();
		}
	}

	private static void look(RingContainer<?> ring) {
		try {
			ring.lookForStalls(System.nanoTime());
		}
		catch (RuntimeException ex) {
			logger.error("Could not look for stalled consumers of ring '" + ring.name() + "'", ex);
		}
	}

	/**
	 * Ends the watch.
	 */
	synchronized void stop() {
		Thread watchdog = this.thread;
		if (watchdog == null) {
			return;
		}
		this.thread = null;
		watchdog.interrupt();
		try {
			// Unless a listener of a stall has stopped the rings.
			if (watchdog != Thread.currentThread()) {
				watchdog.join(JOIN_MILLIS);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
