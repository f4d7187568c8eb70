package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.RingClosedException;
import io.github.disruptor4j.RingFailedException;
import io.github.disruptor4j.TimeoutException;
import io.github.disruptor4j.spring.consumer.RateLimitedLog;
import io.github.disruptor4j.spring.graph.PublishDefinition;

/**
 * What happens to a publisher that finds no room, or the ring closed: it waits, is
 * refused, or drops its events. Counts and measures all of it.
 */
final class FullRing {

	private static final Log logger = LogFactory.getLog(FullRing.class);

	private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);

	private final RingEngine<?> engine;

	private final PublishDefinition settings;

	private final RingStatus status;

	private final ProducerFigures figures;

	private final RateLimitedLog drops;

	private final String dropping;

	FullRing(RingEngine<?> engine, RingStatus status, ProducerFigures figures, LongSupplier nanoClock) {
		this.engine = engine;
		this.settings = engine.graph().ring().publish();
		this.status = status;
		this.figures = figures;
		String ring = ring();
		this.dropping = "Ring '%s' is full and drops events, as disruptor.rings.%1$s.publish.on-full says"
			.formatted(ring);
		this.drops = RateLimitedLog.ofWarnings(logger,
				(count) -> "Ring '%s' has dropped %d more events since the last report".formatted(ring, count),
				nanoClock);
	}

	static void requireNotNegative(Duration timeout) {
		if (timeout.isNegative()) {
			throw new IllegalArgumentException("'timeout' must not be negative: " + timeout);
		}
	}

	private void requireFits(int n) {
		int slots = this.engine.graph().ring().bufferSize();
		if (n > slots) {
			throw new IllegalArgumentException(
					"%d events do not fit into ring '%s', which has %d slots".formatted(n, ring(), slots));
		}
	}

	static PublishResult result(RingClosedException ex) {
		return (ex instanceof RingFailedException) ? PublishResult.FAILED : PublishResult.STOPPED;
	}

	/**
	 * Does what the ring's settings say.
	 * @param n the number of events
	 * @param claim claims slots for them, waiting for a time
	 * @param <R> the type of what was claimed
	 * @return what was claimed, {@code null} if the events are dropped
	 */
	<R> @Nullable R claim(int n, TimedClaim<R> claim) {
		requireFits(n);
		return switch (this.settings.onFull()) {
			case BLOCK -> await(FOREVER, n, claim);
			case TIMEOUT -> await(this.settings.timeout(), n, claim);
			case FAIL -> throw full(RejectionReason.FULL, n);
			case DROP -> {
				this.figures.addRejected(RejectionReason.DROPPED, n);
				this.drops.happened(this.dropping, n, null);
				yield null;
			}
		};
	}

	/**
	 * Waits for room.
	 * @param timeout how long to wait
	 * @param n the number of events
	 * @param claim claims slots for them, waiting for a time
	 * @param <R> the type of what was claimed
	 * @return what was claimed
	 */
	<R> R await(Duration timeout, int n, TimedClaim<R> claim) {
		requireFits(n);
		if (!this.status.hasStartedOnce()) {
			throw full(RejectionReason.NOT_STARTED, n);
		}
		RingFeeds feeds = this.engine.feeds();
		feeds.look();
		if (feeds.isOwn()) {
			throw full(RejectionReason.OWN_CONSUMER, n);
		}
		long start = System.nanoTime();
		try {
			return feeds.await(TimeUnit.NANOSECONDS.convert(timeout), claim);
		}
		catch (TimeoutException ex) {
			this.figures.addRejected(RejectionReason.TIMED_OUT, n);
			throw new PublishTimeoutException(ring(), timeout, FullRingText.timedOut(this.engine, timeout));
		}
		catch (FeedLoopException ex) {
			this.figures.addRejected(RejectionReason.OWN_CONSUMER, n);
			throw new RingFullException(ring(), RejectionReason.OWN_CONSUMER,
					FullRingText.loop(this.engine, ex.rings()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.figures.addRejected(RejectionReason.INTERRUPTED, n);
			throw new PublishInterruptedException(ring(), ex);
		}
		catch (RingClosedException ex) {
			throw closed(ex, n);
		}
		finally {
			this.figures.addWait(System.nanoTime() - start);
		}
	}

	PublishResult refused(int n) {
		requireFits(n);
		this.figures.addRejected(RejectionReason.FULL, n);
		return PublishResult.FULL;
	}

	PublishResult refused(RingClosedException ex, int n) {
		count(ex, n);
		return result(ex);
	}

	RingClosedException closed(RingClosedException ex, int n) {
		count(ex, n);
		return ClosedRingText.explain(ring(), this.status.failure(), ex);
	}

	private void count(RingClosedException ex, int n) {
		this.figures.addRejected((ex instanceof RingFailedException) ? RejectionReason.FAILED : RejectionReason.STOPPED,
				n);
		this.engine.feeds().look();
	}

	/**
	 * Reports what the ring has dropped and not reported yet.
	 */
	void stopped() {
		this.drops.end();
	}

	RingFullException dropped() {
		return new RingFullException(ring(), RejectionReason.DROPPED,
				FullRingText.of(this.engine, RejectionReason.DROPPED));
	}

	private RingFullException full(RejectionReason reason, int n) {
		this.figures.addRejected(reason, n);
		return new RingFullException(ring(), reason, FullRingText.of(this.engine, reason));
	}

	private String ring() {
		return this.engine.graph().ring().name();
	}

	/**
	 * Claims slots, waiting for them.
	 *
	 * @param <R> the type of what is claimed
	 */
	interface TimedClaim<R> {

		R within(long nanos) throws TimeoutException, InterruptedException;

	}

}
