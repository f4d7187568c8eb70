package io.github.disruptor4j.test;

import java.util.List;

import org.assertj.core.api.AbstractAssert;

import io.github.disruptor4j.spring.ring.ConsumerStatus;
import io.github.disruptor4j.spring.ring.RejectionReason;
import io.github.disruptor4j.spring.ring.Ring;
import io.github.disruptor4j.spring.ring.RingState;

/**
 * Assertions on a ring at this moment. Wait until it is idle first, where it isn't
 * paused.
 *
 * @since 0.1.0
 */
public final class RingAssert extends AbstractAssert<RingAssert, Ring<?>> {

	RingAssert(Ring<?> actual) {
		super(actual, RingAssert.class);
	}

	/**
	 * Verifies what the ring is doing.
	 * @param expected the state
	 * @return this
	 */
	public RingAssert hasState(RingState expected) {
		if (this.actual.state() != expected) {
			throw failureWithActualExpected(this.actual.state(), expected, "Expected state %s of %s", expected,
					describe());
		}
		return this;
	}

	/**
	 * Verifies that the ring runs: it is neither stopped, paused nor failed.
	 * @return this
	 */
	public RingAssert isRunning() {
		return hasState(RingState.RUNNING);
	}

	/**
	 * Verifies that every consumer has handled everything that is published.
	 * @return this
	 */
	public RingAssert isIdle() {
		if (!Idle.isIdle(this.actual)) {
			throw failure("Expected every consumer to have handled everything, but %s", describe());
		}
		return this;
	}

	/**
	 * Verifies that there is no room for another event.
	 * @return this
	 */
	public RingAssert isFull() {
		if (this.actual.remainingCapacity() != 0) {
			throw failure("Expected no room, but there is room for %d events: %s", this.actual.remainingCapacity(),
					describe());
		}
		return this;
	}

	/**
	 * Verifies how many events were published since the application started.
	 * @param expected the number of events
	 * @return this
	 */
	public RingAssert hasPublished(long expected) {
		if (this.actual.published() != expected) {
			throw failureWithActualExpected(this.actual.published(), expected,
					"Expected %d events to be published, but %s", expected, describe());
		}
		return this;
	}

	/**
	 * Verifies how many events a consumer is behind.
	 * @param consumer the consumer's name
	 * @param expected the number of events
	 * @return this
	 */
	public RingAssert hasLag(String consumer, long expected) {
		long lag = this.actual.consumer(consumer).lag();
		if (lag != expected) {
			throw failureWithActualExpected(lag, expected, "Expected consumer '%s' to be %d events behind, but %s",
					consumer, expected, describe());
		}
		return this;
	}

	/**
	 * Verifies how many events the ring did not accept.
	 * @param reason why
	 * @param expected the number of events
	 * @return this
	 */
	public RingAssert hasRejected(RejectionReason reason, long expected) {
		long rejected = this.actual.rejected(reason);
		if (rejected != expected) {
			throw failureWithActualExpected(rejected, expected, "Expected %d events to be rejected as %s, but %d were",
					expected, reason, rejected);
		}
		return this;
	}

	/**
	 * Verifies that no handler has thrown since the application started.
	 * @return this
	 */
	public RingAssert hasNoFailures() {
		for (ConsumerStatus consumer : this.actual.consumers()) {
			if (consumer.failures().total() > 0) {
				throw failure("Expected no failures, but consumer '%s' of ring '%s' had %d, the last one %s",
						consumer.name(), this.actual.name(), consumer.failures().total(), consumer.failures().last());
			}
		}
		return this;
	}

	private String describe() {
		return Idle.describe(List.of(this.actual));
	}

}
