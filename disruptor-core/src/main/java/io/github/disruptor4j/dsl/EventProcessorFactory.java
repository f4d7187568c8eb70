package io.github.disruptor4j.dsl;

import io.github.disruptor4j.EventProcessor;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.Sequence;

/**
 * Creates a processor of the user's own as part of a graph.
 *
 * @param <T> the event's type
 * @since 0.1.0
 */
public interface EventProcessorFactory<T> {

	/**
	 * Creates a processor.
	 * @param ringBuffer the ring it works on
	 * @param barrierSequences the sequences of its parents, none if it follows the
	 * producers
	 * @return a new processor, not started
	 */
	EventProcessor createEventProcessor(RingBuffer<T> ringBuffer, Sequence[] barrierSequences);

}
