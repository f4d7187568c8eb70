package io.github.disruptor4j;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class NoOpEventProcessorTests {

	private final RingBuffer<Object> ring = RingBuffer.createMultiProducer(Object::new, 2);

	private final NoOpEventProcessor processor = new NoOpEventProcessor(this.ring);

	@Test
	void shouldAlwaysBeLevelWithTheRing() {
		this.ring.addGatingSequences(this.processor.getSequence());
		for (long expected = 0; expected < 10; expected++) {
			this.ring.publish(this.ring.next());
			assertThat(this.processor.getSequence().get()).isEqualTo(expected);
			assertThat(this.processor.getSequence()).hasToString(String.valueOf(expected));
		}
	}

	@Test
	void shouldCountAsRunningUntilHalted() {
		assertThat(this.processor.isRunning()).isFalse();
		this.processor.run();
		assertThat(this.processor.isRunning()).isTrue();
		assertThatIllegalStateException().isThrownBy(this.processor::run);
		this.processor.halt();
		assertThat(this.processor.isRunning()).isFalse();
		this.processor.run();
		assertThat(this.processor.isRunning()).isTrue();
	}

}
