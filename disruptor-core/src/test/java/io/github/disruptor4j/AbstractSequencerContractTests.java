package io.github.disruptor4j;

import java.util.stream.Stream;

import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.provider.Arguments;

import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.testing.CountingWaitStrategy;

/**
 * Sequencers of each kind and size, and what their tests have in common.
 */
abstract class AbstractSequencerContractTests {

	@Parameter(0)
	ProducerType type;

	@Parameter(1)
	int size;

	final CountingWaitStrategy waitStrategy = new CountingWaitStrategy();

	final Sequence gate = new Sequence();

	static Stream<Arguments> rings() {
		return Stream.of(ProducerType.values())
			.flatMap((type) -> Stream.of(1, 2, 8, 1024).map((size) -> Arguments.of(type, size)));
	}

	Sequencer create() {
		return create(this.type, this.size, this.waitStrategy);
	}

	Sequencer createGated() {
		Sequencer sequencer = create();
		sequencer.addGatingSequences(this.gate);
		return sequencer;
	}

	static Sequencer create(ProducerType type, int size, WaitStrategy waitStrategy) {
		return switch (type) {
			case SINGLE -> new SingleProducerSequencer(size, waitStrategy);
			case MULTI -> new MultiProducerSequencer(size, waitStrategy);
		};
	}

	Sequencer createFull() {
		Sequencer sequencer = createGated();
		fill(sequencer);
		return sequencer;
	}

	void fill(Sequencer sequencer) {
		long hi = sequencer.next(this.size);
		sequencer.publish(hi - (this.size - 1), hi);
	}

}
