package io.github.disruptor4j.dsl;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.YieldingWaitStrategy;
import io.github.disruptor4j.testing.LongEvent;
import io.github.disruptor4j.util.DaemonThreadFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a drain waits for, where the producer is between its claim and its second look at
 * admission.
 */
@Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
class DrainTests {

	private final Disruptor<LongEvent> disruptor = new Disruptor<>(LongEvent::new, 4, DaemonThreadFactory.INSTANCE,
			ProducerType.SINGLE, new YieldingWaitStrategy());

	private final RingBuffer<LongEvent> ring = this.disruptor.getRingBuffer();

	private Drain drainOfClosed() {
		this.disruptor.handleEventsWith((event, sequence, endOfBatch) -> event.hashCode());
		List<ManagedConsumer> consumers = this.disruptor.getConsumers()
			.stream()
			.map(ManagedConsumer.class::cast)
			.toList();
		this.ring.closeAdmission();
		return Drain.ofClosed(this.ring, consumers);
	}

	@Test
	void shouldWaitForWhatWasClaimedWhenTheRingWasClosed() {
		this.ring.next();
		Drain drain = drainOfClosed();
		assertThat(drain.isReached()).isFalse();
		assertThat(drain.report().target()).isZero();
	}

	@Test
	void shouldNotWaitForAClaimThatTheProducerTakesBack() {
		this.ring.next();
		Drain drain = drainOfClosed();
		takeBack();
		assertThat(drain.isReached()).isTrue();
		assertThat(drain.report().drained()).isTrue();
		assertThat(drain.report().target()).isEqualTo(-1);
	}

	@Test
	void shouldReportNoClaimThatTheProducerMakesInVain() {
		this.ring.next();
		Drain drain = drainOfClosed();
		takeBack();
		assertThat(drain.isReached()).isTrue();
		claimAgain();
		assertThat(drain.report().drained()).isTrue();
		assertThat(drain.report().target()).isEqualTo(-1);
	}

	// As the sequencer does before it looks at admission.
	private void claimAgain() {
		this.ring.claimAndGetPreallocated(0);
	}

	// As the sequencer does when it finds the ring closed behind its claim.
	private void takeBack() {
		this.ring.claimAndGetPreallocated(-1);
	}

}
