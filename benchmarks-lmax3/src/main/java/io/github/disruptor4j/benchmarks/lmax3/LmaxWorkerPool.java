package io.github.disruptor4j.benchmarks.lmax3;

import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongConsumer;

import com.lmax.disruptor.BlockingWaitStrategy;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.WaitStrategy;
import com.lmax.disruptor.WorkHandler;
import com.lmax.disruptor.YieldingWaitStrategy;
import com.lmax.disruptor.dsl.Disruptor;
import com.lmax.disruptor.dsl.ProducerType;

/**
 * A ring with one producer and a pool of workers, running. One thread may publish at a
 * time.
 *
 * @since 0.1.0
 */
public final class LmaxWorkerPool implements AutoCloseable {

	private final Disruptor<ValueEvent> disruptor;

	private final RingBuffer<ValueEvent> ring;

	/**
	 * Creates the ring and starts the workers.
	 * @param ringSize number of slots, a power of two
	 * @param blocking whether workers block while they wait; they yield otherwise
	 * @param threads makes the workers' threads
	 * @param workers told of the values, each on a thread of its own
	 */
	public LmaxWorkerPool(int ringSize, boolean blocking, ThreadFactory threads, List<? extends LongConsumer> workers) {
		WaitStrategy waitStrategy = (blocking) ? new BlockingWaitStrategy() : new YieldingWaitStrategy();
		this.disruptor = new Disruptor<>(ValueEvent::new, ringSize, threads, ProducerType.SINGLE, waitStrategy);
		this.disruptor.handleEventsWithWorkerPool(workers.stream().map(Worker::new).toArray(Worker[]::new));
		this.ring = this.disruptor.start();
	}

	/**
	 * Publishes values, one event each. Blocks while there is no room.
	 * @param first the first value
	 * @param count number of values
	 */
	public void publish(long first, long count) {
		RingBuffer<ValueEvent> ring = this.ring;
		long end = first + count;
		for (long value = first; value < end; value++) {
			long sequence = ring.next();
			ring.get(sequence).value = value;
			ring.publish(sequence);
		}
	}

	/**
	 * Waits until all events are handled and ends the workers.
	 */
	@Override
	public void close() {
		this.disruptor.shutdown();
	}

	private static final class ValueEvent {

		private long value;

	}

	private record Worker(LongConsumer target) implements WorkHandler<ValueEvent> {

		@Override
		public void onEvent(ValueEvent event) {
			this.target.accept(event.value);
		}

	}

}
