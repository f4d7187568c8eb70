package io.github.disruptor4j.boot.autoconfigure;

import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.SequenceRing;
import io.github.disruptor4j.spring.ring.Ring;
import io.github.disruptor4j.spring.ring.RingContainers;
import io.github.disruptor4j.spring.ring.RingProducer;

/**
 * Makes the beans of each ring. The definitions that {@link RingBeanRegistrar} registers
 * name these methods, so that they can be written down by ahead-of-time processing.
 */
final class RingBeans {

	private final RingContainers containers;

	RingBeans(RingContainers containers) {
		this.containers = containers;
	}

	RingProducer<?> ringProducer(String ring) {
		return this.containers.container(ring).producer();
	}

	Ring<?> ring(String ring) {
		return this.containers.container(ring).ring();
	}

	RingBuffer<?> ringBuffer(String ring) {
		return this.containers.container(ring).ringBuffer();
	}

	SequenceRing sequenceRing(String ring) {
		return SequenceRing.of(this.containers.container(ring).ringBuffer());
	}

}
