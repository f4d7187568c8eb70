package io.github.disruptor4j.spring.ring;

import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.spring.graph.RingDefinition;

/**
 * The threads that publish into a ring. Asked at every claim, so each kind of ring has a
 * class of its own that does no more than it must.
 */
abstract sealed class ProducerThreads permits SingleProducerThread, SeveralProducerThreads {

	/**
	 * Creates what fits a ring.
	 * @param ring the ring
	 * @param feeds told of the threads that publish
	 * @return its producers' threads, of which none has published
	 */
	static ProducerThreads of(RingDefinition<?> ring, RingFeeds feeds) {
		return (ring.producerType() == ProducerType.SINGLE) ? new SingleProducerThread(ring.name(), feeds)
				: new SeveralProducerThreads(feeds);
	}

	/**
	 * Checks that the current thread may publish. To be called before anything is
	 * claimed.
	 * @throws IllegalStateException if the ring is for a single producer and another
	 * thread is it
	 */
	abstract void check();

	/**
	 * Takes note of a claim by the current thread.
	 * @param last the last sequence claimed
	 * @param n how many were claimed
	 */
	abstract void claimed(long last, int n);

	/**
	 * Forgets who has published: when the ring starts again, another thread may be the
	 * one.
	 */
	abstract void reset();

}
