package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.disruptor4j.InsufficientCapacityException;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.RingClosedException;
import io.github.disruptor4j.TimeoutException;

/**
 * Claims slots for publishers. The way of an event that finds room is one call of the
 * engine, and a look at the publishing thread; everything else is in {@link FullRing}.
 * Not final: where slots are watched, a subclass does, and elsewhere nothing is there to
 * be asked; and where one thread publishes, another one has a shorter way.
 * <p>
 * Each method returns the (last) sequence claimed, or what {@link #result(long)} turns
 * into the reason why none was.
 */
sealed class SlotClaims permits ProbedSlotClaims, WaitingSlotClaims {

	private static final PublishResult[] RESULTS = { PublishResult.PUBLISHED, PublishResult.FULL,
			PublishResult.TIMED_OUT, PublishResult.STOPPED, PublishResult.FAILED };

	private final RingBuffer<?> ringBuffer;

	private final FullRing fullRing;

	private final ProducerThreads threads;

	SlotClaims(RingBuffer<?> ringBuffer, FullRing fullRing, ProducerThreads threads) {
		this.threads = threads;
		this.ringBuffer = ringBuffer;
		this.fullRing = fullRing;
	}

	/**
	 * Returns why no slot was claimed.
	 * @param code what was returned in place of a sequence
	 * @return the reason
	 */
	static PublishResult result(long code) {
		return RESULTS[(int) -code];
	}

	private static long code(PublishResult result) {
		return -List.of(RESULTS).indexOf(result);
	}

	/**
	 * Claims a slot as the ring's settings say.
	 * @param ring the ring, which the caller has at hand
	 * @return the slot's sequence, a code if the event is dropped
	 */
	long claim(RingBuffer<?> ring) {
		this.threads.check();
		try {
			return noted(ring.tryNext(), 1);
		}
		catch (InsufficientCapacityException ex) {
			return claimFromFullRing(1);
		}
		catch (RingClosedException ex) {
			throw this.fullRing.closed(ex, 1);
		}
	}

	long claim(int n) {
		this.threads.check();
		try {
			return noted(this.ringBuffer.tryNext(n), n);
		}
		catch (InsufficientCapacityException ex) {
			return claimFromFullRing(n);
		}
		catch (RingClosedException ex) {
			throw this.fullRing.closed(ex, n);
		}
	}

	/**
	 * Claims slots, waiting for them no longer than a time of the caller's.
	 * @param timeout how long to wait
	 * @param n the number of slots
	 * @return the last slot's sequence
	 */
	long claim(Duration timeout, int n) {
		FullRing.requireNotNegative(timeout);
		this.threads.check();
		try {
			return noted(this.ringBuffer.tryNext(n), n);
		}
		catch (InsufficientCapacityException ex) {
			return this.fullRing.await(timeout, n, (nanos) -> next(n, nanos));
		}
		catch (RingClosedException ex) {
			throw this.fullRing.closed(ex, n);
		}
	}

	/**
	 * Claims a slot if one is free.
	 * @return the slot's sequence, or a code
	 */
	long tryClaim() {
		this.threads.check();
		try {
			return noted(this.ringBuffer.tryNext(), 1);
		}
		catch (InsufficientCapacityException ex) {
			return code(this.fullRing.refused(1));
		}
		catch (RingClosedException ex) {
			return code(this.fullRing.refused(ex, 1));
		}
	}

	long tryClaim(int n) {
		this.threads.check();
		try {
			return noted(this.ringBuffer.tryNext(n), n);
		}
		catch (InsufficientCapacityException ex) {
			return code(this.fullRing.refused(n));
		}
		catch (RingClosedException ex) {
			return code(this.fullRing.refused(ex, n));
		}
	}

	/**
	 * Claims slots if they become free within a time of the caller's.
	 * @param timeout how long to wait
	 * @param n the number of slots
	 * @return the last slot's sequence, or a code
	 */
	long tryClaim(Duration timeout, int n) {
		FullRing.requireNotNegative(timeout);
		this.threads.check();
		try {
			return noted(this.ringBuffer.tryNext(n), n);
		}
		catch (InsufficientCapacityException ex) {
			return waited(timeout, n);
		}
		catch (RingClosedException ex) {
			return code(this.fullRing.refused(ex, n));
		}
	}

	private long waited(Duration timeout, int n) {
		try {
			return this.fullRing.await(timeout, n, (nanos) -> next(n, nanos));
		}
		catch (PublishTimeoutException ex) {
			return code(PublishResult.TIMED_OUT);
		}
		catch (RingFullException ex) {
			return code(PublishResult.FULL);
		}
		catch (RingClosedException ex) {
			return code(FullRing.result(ex));
		}
	}

	private long claimFromFullRing(int n) {
		Long sequence = this.fullRing.claim(n, (nanos) -> next(n, nanos));
		return (sequence != null) ? sequence : code(PublishResult.FULL);
	}

	private Long next(int n, long nanos) throws TimeoutException, InterruptedException {
		return this.ringBuffer.next(n, nanos, TimeUnit.NANOSECONDS);
	}

	// Called when slots were claimed elsewhere, as an object.
	void claimed(long lower, long upper) {
	}

	private long noted(long last, int n) {
		this.threads.claimed(last, n);
		return last;
	}

}
