package io.github.disruptor4j.spring.ring;

import java.time.Duration;

/**
 * Tells a probe of every slot that is claimed.
 */
final class ProbedSlotClaims extends SlotClaims {

	private final SlotProbe probe;

	ProbedSlotClaims(RingEngine<?> engine, RingStatus status, ProducerFigures figures, SlotProbe probe) {
		super(engine, status, figures);
		this.probe = probe;
	}

	@Override
	long claim() {
		return claimed(super.claim());
	}

	@Override
	long tryClaim() {
		return claimed(super.tryClaim());
	}

	@Override
	long claim(Duration timeout) {
		return claimed(super.claim(timeout));
	}

	private long claimed(long sequence) {
		if (sequence != NONE) {
			this.probe.claimed(sequence, sequence);
		}
		return sequence;
	}

}
