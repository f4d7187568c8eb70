package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.Claim;
import io.github.disruptor4j.InsufficientCapacityException;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.RingClosedException;

/**
 * Opens claims that publishers fill by hand.
 *
 * @param <E> the type of event
 */
final class ClaimOpener<E> {

	private final RingBuffer<E> ringBuffer;

	private final FullRing fullRing;

	private final RingFeeds feeds;

	private final ProducerThreads threads;

	private final SlotClaims claims;

	ClaimOpener(RingBuffer<E> ringBuffer, FullRing fullRing, RingFeeds feeds, ProducerThreads threads,
			SlotClaims claims) {
		this.threads = threads;
		this.claims = claims;
		this.ringBuffer = ringBuffer;
		this.fullRing = fullRing;
		this.feeds = feeds;
	}

	Claim<E> claim(int n) {
		this.threads.check();
		this.feeds.look();
		try {
			return opened(this.ringBuffer.tryClaim(n));
		}
		catch (InsufficientCapacityException ex) {
			Claim<E> claim = this.fullRing.claim(n, (nanos) -> this.ringBuffer.claim(n, nanos, TimeUnit.NANOSECONDS));
			if (claim == null) {
				throw this.fullRing.dropped();
			}
			return opened(claim);
		}
		catch (RingClosedException ex) {
			throw this.fullRing.closed(ex, n);
		}
	}

	Claim<E> claim(Duration timeout, int n) {
		FullRing.requireNotNegative(timeout);
		this.threads.check();
		this.feeds.look();
		try {
			return opened(this.ringBuffer.tryClaim(n));
		}
		catch (InsufficientCapacityException ex) {
			return opened(
					this.fullRing.await(timeout, n, (nanos) -> this.ringBuffer.claim(n, nanos, TimeUnit.NANOSECONDS)));
		}
		catch (RingClosedException ex) {
			throw this.fullRing.closed(ex, n);
		}
	}

	@Nullable Claim<E> tryClaim(int n) {
		this.threads.check();
		this.feeds.look();
		try {
			return opened(this.ringBuffer.tryClaim(n));
		}
		catch (InsufficientCapacityException ex) {
			this.fullRing.refused(n);
			return null;
		}
		catch (RingClosedException ex) {
			this.fullRing.refused(ex, n);
			return null;
		}
	}

	private Claim<E> opened(Claim<E> claim) {
		this.claims.claimed(claim.lower(), claim.upper());
		return claim;
	}

}
