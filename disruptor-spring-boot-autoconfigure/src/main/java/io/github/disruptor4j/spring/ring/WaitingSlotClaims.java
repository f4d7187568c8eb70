package io.github.disruptor4j.spring.ring;

import java.util.concurrent.TimeUnit;

import io.github.disruptor4j.FullRingPolicy;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.RingClosedException;
import io.github.disruptor4j.TimeoutException;

/**
 * Claims slots on a ring for a single producer that drops nothing: a claim that finds no
 * room waits, or throws, where the engine looks for room, and goes on there. To leave the
 * engine, wait here, and claim once more is the same, but C2 then stores up to ten
 * registers per event in the publisher's loop; one value more that is needed behind the
 * claim does that, too ({@code benchmarks/LOG.md}, "Stores in the publisher's loop").
 */
final class WaitingSlotClaims extends SlotClaims implements FullRingPolicy {

	private final RingBuffer<?> ringBuffer;

	private final FullRing fullRing;

	private final ProducerThreads threads;

	WaitingSlotClaims(RingBuffer<?> ringBuffer, FullRing fullRing, ProducerThreads threads) {
		super(ringBuffer, fullRing, threads);
		this.ringBuffer = ringBuffer;
		this.fullRing = fullRing;
		this.threads = threads;
	}

	// Nobody takes note of claims here: one thread is checked, not sampled.
	@Override
	long claim(RingBuffer<?> ring) {
		this.threads.check();
		try {
			return ring.next(this);
		}
		catch (RingClosedException ex) {
			throw this.fullRing.closed(ex, 1);
		}
	}

	@Override
	public void onFull(int requiredCapacity) {
		this.fullRing.claim(requiredCapacity, (nanos) -> awaitRoom(requiredCapacity, nanos));
	}

	private Boolean awaitRoom(int n, long nanos) throws TimeoutException, InterruptedException {
		try {
			this.ringBuffer.awaitAvailableCapacity(n, nanos, TimeUnit.NANOSECONDS);
			return true;
		}
		catch (RingClosedException ex) {
			// The claim looks at admission next, and is refused where it is counted.
			return false;
		}
	}

}
