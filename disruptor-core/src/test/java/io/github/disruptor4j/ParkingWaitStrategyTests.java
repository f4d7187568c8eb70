package io.github.disruptor4j;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.testing.Background;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ParkingWaitStrategy}.
 */
class ParkingWaitStrategyTests {

	private final SingleProducerSequencer sequencer = new SingleProducerSequencer(8, new BlockingWaitStrategy());

	private final SequenceBarrier barrier = this.sequencer.newBarrier();

	@Test
	void shouldSeeAPublicationThatWokeNobody() throws Throwable {
		Background<Long> consumer = Background.call(() -> this.barrier.waitFor(0)).awaitBlocked();
		this.sequencer.cursor.set(0);
		assertThat(consumer.result()).isZero();
	}

}
