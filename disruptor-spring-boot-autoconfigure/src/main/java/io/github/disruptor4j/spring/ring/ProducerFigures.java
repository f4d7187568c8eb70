package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * What publishers of a ring went through when it had no room for them: counted there and
 * then, never for an event that is accepted at once.
 */
final class ProducerFigures {

	private final Map<RejectionReason, LongAdder> rejected = new EnumMap<>(RejectionReason.class);

	private final LongAdder waits = new LongAdder();

	private final LongAdder waitNanos = new LongAdder();

	ProducerFigures() {
		for (RejectionReason reason : RejectionReason.values()) {
			this.rejected.put(reason, new LongAdder());
		}
	}

	void addRejected(RejectionReason reason, int events) {
		count(reason).add(events);
	}

	void addWait(long nanos) {
		this.waits.increment();
		this.waitNanos.add(nanos);
	}

	long rejected(RejectionReason reason) {
		return count(reason).sum();
	}

	long waits() {
		return this.waits.sum();
	}

	Duration waitTime() {
		return Duration.ofNanos(this.waitNanos.sum());
	}

	private LongAdder count(RejectionReason reason) {
		LongAdder count = this.rejected.get(reason);
		if (count == null) {
			throw new IllegalStateException("No count for " + reason);
		}
		return count;
	}

}
