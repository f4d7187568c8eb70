package io.github.disruptor4j;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.testing.LongEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What only a single producer can do: publish everything up to a sequence at once.
 */
class SingleProducerSequencerTests {

	private final SingleProducerSequencer sequencer = new SingleProducerSequencer(8, new BlockingWaitStrategy());

	@Test
	void shouldPublishEverythingUpToTheSequenceNamed() throws Exception {
		SequenceBarrier barrier = this.sequencer.newBarrier();
		Sequence gate = new Sequence();
		this.sequencer.addGatingSequences(gate);
		for (long first = 0; first < 48; first += 6) {
			this.sequencer.next(2);
			this.sequencer.next(4);
			assertThat(this.sequencer.getCursor()).isEqualTo(first - 1);
			this.sequencer.publish(first + 3);
			assertThat(barrier.waitFor(first)).isEqualTo(first + 3);
			this.sequencer.publish(first + 4, first + 5);
			assertThat(barrier.waitFor(first + 4)).isEqualTo(first + 5);
			gate.set(first + 5);
		}
	}

	@Test
	void shouldCountSlotsThatAreClaimedAsTaken() {
		Sequence gate = new Sequence();
		this.sequencer.addGatingSequences(gate);
		this.sequencer.next(5);
		assertThat(this.sequencer.remainingCapacity()).isEqualTo(3);
		this.sequencer.publish(2);
		assertThat(this.sequencer.remainingCapacity()).isEqualTo(3);
		gate.set(2);
		assertThat(this.sequencer.remainingCapacity()).isEqualTo(6);
	}

	@Test
	void shouldRefuseAClaimWhosePolicyHasOpenedAnother() {
		RingBuffer<LongEvent> ring = RingBuffer.createSingleProducer(LongEvent::new, 8);
		Sequence gate = new Sequence();
		ring.addGatingSequences(gate);
		ring.publish(ring.next(8));
		List<Claim<LongEvent>> opened = new ArrayList<>();
		assertThatIllegalStateException().isThrownBy(() -> ring.next((n) -> {
			gate.set(3);
			opened.add(ring.claim(1));
		})).withMessageContaining("open claim");
		assertThat(opened).hasSize(1);
		opened.get(0).close();
		assertThat(ring.next((n) -> {
			throw new AssertionError("Asked although there is room");
		})).isEqualTo(9);
	}

}
