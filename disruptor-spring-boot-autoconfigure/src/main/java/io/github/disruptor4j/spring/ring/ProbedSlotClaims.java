package io.github.disruptor4j.spring.ring;

import java.time.Duration;

import io.github.disruptor4j.RingBuffer;

/**
 * Tells a probe of every slot that is claimed.
 */
final class ProbedSlotClaims extends SlotClaims {

	private final SlotProbe probe;

	ProbedSlotClaims(RingBuffer<?> ringBuffer, FullRing fullRing, ProducerThreads threads, SlotProbe probe) {
		super(ringBuffer, fullRing, threads);
		this.probe = probe;
	}

	@Override
	long claim(RingBuffer<?> ring) {
		return probed(super.claim(ring), 1);
	}

	@Override
	long claim(int n) {
		return probed(super.claim(n), n);
	}

	@Override
	long claim(Duration timeout, int n) {
		return probed(super.claim(timeout, n), n);
	}

	@Override
	long tryClaim() {
		return probed(super.tryClaim(), 1);
	}

	@Override
	long tryClaim(int n) {
		return probed(super.tryClaim(n), n);
	}

	@Override
	long tryClaim(Duration timeout, int n) {
		return probed(super.tryClaim(timeout, n), n);
	}

	@Override
	void claimed(long lower, long upper) {
		this.probe.claimed(lower, upper);
	}

	private long probed(long last, int n) {
		if (last >= 0) {
			this.probe.claimed(last - n + 1, last);
		}
		return last;
	}

}
