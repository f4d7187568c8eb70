package io.github.disruptor4j.dsl;

import java.util.ArrayList;
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
import io.github.disruptor4j.HiddenEvents;
import io.github.disruptor4j.ManagedEventProcessor;
import io.github.disruptor4j.PartitionKey;
import io.github.disruptor4j.RangeHandler;
import io.github.disruptor4j.RewindableEventHandler;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.SequenceBarrier;
import io.github.disruptor4j.WaitStrategy;
import io.github.disruptor4j.WorkHandler;
import io.github.disruptor4j.WorkerPool;

/**
 * Adds one consumer with a name and settings of its own. Not thread-safe; nothing is
 * added to the ring before {@code handleWith}.
 *
 * @param <T> the event's type
 * @since 0.1.0
 */
public final class ConsumerBuilder<T> {

	private final GraphBuilder<T> graph;

	private final String name;

	private final Set<String> parents = new LinkedHashSet<>();

	private int maxBatchSize = Integer.MAX_VALUE;

	private final List<HiddenEvents> hidden = new ArrayList<>();

	private @Nullable WaitStrategy waitStrategy;

	private @Nullable ExceptionHandler<? super T> exceptionHandler;

	private @Nullable ThreadFactory threadFactory;

	ConsumerBuilder(GraphBuilder<T> graph, String name) {
		this.graph = graph;
		this.name = name;
	}

	/**
	 * Puts the consumer behind others. Without this it follows the producers.
	 * @param names the names of consumers that have been added already, or the common
	 * names of consumers that share their events; one of these stands for all of them
	 * @return this builder
	 */
	public ConsumerBuilder<T> after(String... names) {
		this.parents.addAll(Arrays.asList(names));
		return this;
	}

	/**
	 * Keeps events from the handler that a consumer it comes after has hidden.
	 * @param events who hides which
	 * @return this
	 */
	public ConsumerBuilder<T> without(HiddenEvents... events) {
		this.hidden.addAll(Arrays.asList(events));
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
	 * Adds workers that share the events among them: each event goes to exactly one,
	 * whichever is free first, in no order that is promised. Each worker is a consumer
	 * with a thread of its own, named {@code <name>-1} and so on; whoever is put
	 * {@linkplain #after(String...) after} the name, or after one worker, follows all of
	 * them. On a ring that is running they start at once, at the cursor.
	 * @param handlers the handlers, one for each worker
	 * @return the workers
	 * @throws IllegalArgumentException if a name or a handler is in the graph already, a
	 * parent is not, or there is no handler
	 * @throws IllegalStateException if a batch limit was set: workers take one event at a
	 * time
	 */
	@SafeVarargs
	@SuppressWarnings("varargs")
	public final List<RingConsumer> workers(WorkHandler<? super T>... handlers) {
		if (this.maxBatchSize != Integer.MAX_VALUE) {
			throw new IllegalStateException(
					"Workers take one event at a time; there is no batch to limit for '" + this.name + "'");
		}
		return addTeam(handlers,
				(ring, barrier) -> new WorkerPool<>(ring, barrier, handlerOfExceptions(), handlers).getProcessors());
	}

	/**
	 * Adds consumers that share the events among them by key: each event is handled by
	 * exactly one, and those with the same key by the same one, in order. Each is a
	 * consumer with a thread of its own, named {@code <name>-1} and so on; whoever is put
	 * {@linkplain #after(String...) after} the name, or after one of them, follows all.
	 * On a ring that is running they start at once, at the cursor.
	 * @param key tells which events belong together; what it throws goes to the exception
	 * handler of the first one, without an event
	 * @param handlers the handlers, one for each consumer
	 * @return the consumers
	 * @throws IllegalArgumentException if a name or a handler is in the graph already, a
	 * parent is not, or there is no handler
	 */
	@SafeVarargs
	@SuppressWarnings("varargs")
	public final List<RingConsumer> partitionedBy(PartitionKey<? super T> key, EventHandler<? super T>... handlers) {
		return addTeam(handlers, (ring, barrier) -> {
			List<ManagedEventProcessor> partitions = new ArrayList<>();
			for (EventHandler<? super T> handler : handlers) {
				BatchEventProcessor<T> processor = processors().build(ring, barrier, handler, key, partitions.size(),
						handlers.length);
				processor.setExceptionHandler(handlerOfExceptions());
				partitions.add(processor);
			}
			return partitions;
		});
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

	private ExceptionHandler<? super T> handlerOfExceptions() {
		return (this.exceptionHandler != null) ? this.exceptionHandler : this.graph.exceptionHandler();
	}

	private RingConsumer add(EventHandlerIdentity handler, ProcessorFactory<T> factory) {
		return this.graph.runner().changingGraph((consumers) -> {
			consumers.requireNew(this.name);
			consumers.requireNew(handler);
			List<ManagedConsumer> followed = consumers.followed(this.parents);
			Sequence[] sequences = ConsumerRepository.sequencesOf(followed);
			SequenceBarrier barrier = newBarrier(sequences);
			BatchEventProcessor<T> processor = factory.create(this.graph.ring(), barrier);
			processor.setExceptionHandler(handlerOfExceptions());
			return this.graph.runner()
				.add(new ConsumerSpec(this.name, processor, handler, barrier, followed, this.threadFactory), sequences);
		});
	}

	private List<RingConsumer> addTeam(EventHandlerIdentity[] handlers, TeamFactory<T> factory) {
		return this.graph.runner().changingGraph((consumers) -> {
			List<ManagedConsumer> followed = consumers.followed(this.parents);
			Sequence[] sequences = ConsumerRepository.sequencesOf(followed);
			SequenceBarrier barrier = newBarrier(sequences);
			ConsumerTeam team = new ConsumerTeam(this.name, List.of(handlers), barrier, followed, this.threadFactory);
			team.requireNewIn(consumers);
			List<? extends ManagedEventProcessor> processors = factory.create(this.graph.ring(), barrier);
			return List.copyOf(this.graph.runner().add(team, processors, sequences));
		});
	}

	private SequenceBarrier newBarrier(Sequence[] sequences) {
		RingBuffer<T> ring = this.graph.ring();
		SequenceBarrier barrier = (this.waitStrategy != null) ? ring.newBarrier(this.waitStrategy, sequences)
				: ring.newBarrier(sequences);
		this.hidden.forEach((events) -> events.hideFrom(barrier));
		return barrier;
	}

	private interface ProcessorFactory<T> {

		BatchEventProcessor<T> create(RingBuffer<T> ring, SequenceBarrier barrier);

	}

	private interface TeamFactory<T> {

		List<? extends ManagedEventProcessor> create(RingBuffer<T> ring, SequenceBarrier barrier);

	}

}
