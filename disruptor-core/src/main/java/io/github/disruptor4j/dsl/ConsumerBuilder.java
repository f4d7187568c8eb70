package io.github.disruptor4j.dsl;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadFactory;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.BatchEventProcessor;
import io.github.disruptor4j.BatchEventProcessorBuilder;
import io.github.disruptor4j.BatchHandler;
import io.github.disruptor4j.BatchRewindStrategy;
import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.EventHandlerIdentity;
import io.github.disruptor4j.ExceptionHandler;
import io.github.disruptor4j.RangeHandler;
import io.github.disruptor4j.RewindableEventHandler;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.SequenceBarrier;
import io.github.disruptor4j.WaitStrategy;

/**
 * Adds one consumer with a name and settings of its own. Not thread-safe; nothing is
 * added to the ring before {@code handleWith}.
 *
 * @param <T> the event's type
 * @since 0.1.0
 */
public final class ConsumerBuilder<T> {

	private final Disruptor<T> disruptor;

	private final String name;

	private final Set<String> parents = new LinkedHashSet<>();

	private int maxBatchSize = Integer.MAX_VALUE;

	private @Nullable WaitStrategy waitStrategy;

	private @Nullable ExceptionHandler<? super T> exceptionHandler;

	private @Nullable ThreadFactory threadFactory;

	ConsumerBuilder(Disruptor<T> disruptor, String name) {
		this.disruptor = disruptor;
		this.name = name;
	}

	/**
	 * Puts the consumer behind others. Without this it follows the producers.
	 * @param names the names of consumers that have been added already
	 * @return this builder
	 */
	public ConsumerBuilder<T> after(String... names) {
		this.parents.addAll(Arrays.asList(names));
		return this;
	}

	/**
	 * Limits how many events are handed over before the consumer's sequence moves;
	 * without a limit it is all that is available.
	 * @param maxBatchSize the limit, at least 1
	 * @return this builder
	 * @throws IllegalArgumentException if it is less than 1
	 */
	public ConsumerBuilder<T> maxBatchSize(int maxBatchSize) {
		if (maxBatchSize < 1) {
			throw new IllegalArgumentException("maxBatchSize must be at least 1 but is " + maxBatchSize);
		}
		this.maxBatchSize = maxBatchSize;
		return this;
	}

	/**
	 * Lets the consumer wait in its own way; without this it waits as the ring's do.
	 * @param waitStrategy how it waits
	 * @return this builder
	 */
	public ConsumerBuilder<T> waitStrategy(WaitStrategy waitStrategy) {
		this.waitStrategy = waitStrategy;
		return this;
	}

	/**
	 * Sets what is asked when the handler throws; without this it is the ring's default.
	 * @param exceptionHandler the exception handler
	 * @return this builder
	 */
	public ConsumerBuilder<T> exceptionHandler(ExceptionHandler<? super T> exceptionHandler) {
		this.exceptionHandler = exceptionHandler;
		return this;
	}

	/**
	 * Sets what creates the consumer's thread; without this it is the ring's factory.
	 * @param threadFactory the factory, asked once per start
	 * @return this builder
	 */
	public ConsumerBuilder<T> threadFactory(ThreadFactory threadFactory) {
		this.threadFactory = threadFactory;
		return this;
	}

	/**
	 * Adds the consumer. On a ring that is running it starts at once, at the cursor: it
	 * gets every event that is claimed from then on, and none from before.
	 * @param handler what handles its events
	 * @return the consumer
	 * @throws IllegalArgumentException if the name or the handler is in the graph
	 * already, or a parent is not
	 */
	public RingConsumer handleWith(EventHandler<? super T> handler) {
		return add(handler, (ring, barrier) -> processors().build(ring, barrier, handler));
	}

	/**
	 * Adds the consumer with a handler that may rewind. On a ring that is running it
	 * starts at once, at the cursor.
	 * @param batchRewindStrategy decides whether it may
	 * @param handler what handles its events
	 * @return the consumer
	 * @throws IllegalArgumentException if the name or the handler is in the graph
	 * already, or a parent is not
	 */
	public RingConsumer handleWith(BatchRewindStrategy batchRewindStrategy, RewindableEventHandler<? super T> handler) {
		return add(handler, (ring, barrier) -> processors().build(ring, barrier, handler, batchRewindStrategy));
	}

	/**
	 * Adds the consumer with a handler that takes all that is available in one call. On a
	 * ring that is running it starts at once, at the cursor.
	 * @param handler what handles its events
	 * @return the consumer
	 * @throws IllegalArgumentException if the name or the handler is in the graph
	 * already, or a parent is not
	 */
	public RingConsumer handleWith(BatchHandler<? super T> handler) {
		return add(handler, (ring, barrier) -> processors().build(ring, barrier, handler));
	}

	/**
	 * Adds the consumer with a handler that takes sequences only. On a ring that is
	 * running it starts at once, at the cursor.
	 * @param handler what handles the ranges
	 * @return the consumer
	 * @throws IllegalArgumentException if the name or the handler is in the graph
	 * already, or a parent is not
	 */
	public RingConsumer handleWith(RangeHandler handler) {
		return add(handler, (ring, barrier) -> processors().build(barrier, handler));
	}

	private BatchEventProcessorBuilder processors() {
		return new BatchEventProcessorBuilder().setMaxBatchSize(this.maxBatchSize);
	}

	private RingConsumer add(EventHandlerIdentity handler, ProcessorFactory<T> factory) {
		return this.disruptor.changingGraph((consumers) -> {
			consumers.requireNew(this.name);
			consumers.requireNew(handler);
			List<ManagedConsumer> followed = this.parents.stream().map(consumers::get).toList();
			Sequence[] sequences = followed.stream().map(ManagedConsumer::sequence).toArray(Sequence[]::new);
			RingBuffer<T> ring = this.disruptor.getRingBuffer();
			SequenceBarrier barrier = (this.waitStrategy != null) ? ring.newBarrier(this.waitStrategy, sequences)
					: ring.newBarrier(sequences);
			BatchEventProcessor<T> processor = factory.create(ring, barrier);
			processor.setExceptionHandler(
					(this.exceptionHandler != null) ? this.exceptionHandler : this.disruptor.exceptionHandler());
			return this.disruptor.add(
					new ManagedConsumer.Spec(this.name, processor, handler, barrier, followed, this.threadFactory),
					sequences);
		});
	}

	private interface ProcessorFactory<T> {

		BatchEventProcessor<T> create(RingBuffer<T> ring, SequenceBarrier barrier);

	}

}
