package io.github.disruptor4j.dsl;

import io.github.disruptor4j.BatchRewindStrategy;
import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.EventProcessor;
import io.github.disruptor4j.RangeHandler;
import io.github.disruptor4j.RewindableEventHandler;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.SequenceBarrier;
import io.github.disruptor4j.WorkHandler;
import io.github.disruptor4j.util.Util;

/**
 * Some consumers of a ring that others can be put behind. Not thread-safe: a graph is
 * built by one thread, before its ring is started.
 *
 * @param <T> the event's type
 * @since 0.1.0
 */
public class EventHandlerGroup<T> {

	private final GraphBuilder<T> graph;

	private final Sequence[] sequences;

	EventHandlerGroup(GraphBuilder<T> graph, Sequence[] sequences) {
		this.graph = graph;
		this.sequences = sequences;
	}

	EventHandlerGroup<T> thenRanges(RangeHandler... handlers) {
		return this.graph.addRanges(this.sequences, handlers);
	}

	/**
	 * Joins two groups, so that others can follow both.
	 * @param otherHandlerGroup the other group
	 * @return a group of the consumers of both
	 */
	public EventHandlerGroup<T> and(EventHandlerGroup<T> otherHandlerGroup) {
		return joinedWith(otherHandlerGroup.sequences);
	}

	/**
	 * Joins this group with processors of the user's own, which become part of the graph
	 * unless they are in it already.
	 * @param processors the processors
	 * @return a group of the consumers of both
	 */
	public EventHandlerGroup<T> and(EventProcessor... processors) {
		this.graph.adoptNew(processors);
		return joinedWith(Util.getSequencesFor(processors));
	}

	private EventHandlerGroup<T> joinedWith(Sequence[] others) {
		Sequence[] joined = new Sequence[this.sequences.length + others.length];
		System.arraycopy(this.sequences, 0, joined, 0, this.sequences.length);
		System.arraycopy(others, 0, joined, this.sequences.length, others.length);
		return this.graph.groupOf(joined);
	}

	/**
	 * Puts handlers behind this group: each gets an event when all of the group are done
	 * with it.
	 * @param handlers the handlers, each a consumer of its own
	 * @return a group of the new consumers
	 * @throws IllegalStateException if the ring has been started
	 * @throws IllegalArgumentException if a handler is in the graph already
	 */
	@SafeVarargs
	public final EventHandlerGroup<T> then(EventHandler<? super T>... handlers) {
		return handleEventsWith(handlers);
	}

	/**
	 * Puts handlers that may rewind behind this group.
	 * @param batchRewindStrategy decides whether they may
	 * @param handlers the handlers, each a consumer of its own
	 * @return a group of the new consumers
	 * @throws IllegalStateException if the ring has been started
	 * @throws IllegalArgumentException if a handler is in the graph already
	 */
	@SafeVarargs
	public final EventHandlerGroup<T> then(BatchRewindStrategy batchRewindStrategy,
			RewindableEventHandler<? super T>... handlers) {
		return handleEventsWith(batchRewindStrategy, handlers);
	}

	/**
	 * Puts processors of the user's own behind this group.
	 * @param eventProcessorFactories create them
	 * @return a group of the new consumers
	 * @throws IllegalStateException if the ring has been started
	 */
	@SafeVarargs
	public final EventHandlerGroup<T> then(EventProcessorFactory<T>... eventProcessorFactories) {
		return handleEventsWith(eventProcessorFactories);
	}

	/**
	 * Puts workers behind this group: each event goes to exactly one of them, when all of
	 * the group are done with it.
	 * @param handlers the handlers, one for each worker
	 * @return a group of all workers
	 * @throws IllegalStateException if the ring has been started
	 * @throws IllegalArgumentException if a handler is in the graph already, or there is
	 * none
	 */
	@SafeVarargs
	@SuppressWarnings("varargs")
	public final EventHandlerGroup<T> thenHandleEventsWithWorkerPool(WorkHandler<? super T>... handlers) {
		return handleEventsWithWorkerPool(handlers);
	}

	/**
	 * The same as {@link #thenHandleEventsWithWorkerPool(WorkHandler...)}, for use behind
	 * {@link Disruptor#after(io.github.disruptor4j.EventHandlerIdentity...)}.
	 * @param handlers the handlers, one for each worker
	 * @return a group of all workers
	 * @throws IllegalStateException if the ring has been started
	 * @throws IllegalArgumentException if a handler is in the graph already, or there is
	 * none
	 */
	@SafeVarargs
	@SuppressWarnings("varargs")
	public final EventHandlerGroup<T> handleEventsWithWorkerPool(WorkHandler<? super T>... handlers) {
		return this.graph.addWorkers(this.sequences, handlers);
	}

	/**
	 * The same as {@link #then(EventHandler...)}, for use behind
	 * {@link Disruptor#after(io.github.disruptor4j.EventHandlerIdentity...)}.
	 * @param handlers the handlers, each a consumer of its own
	 * @return a group of the new consumers
	 * @throws IllegalStateException if the ring has been started
	 * @throws IllegalArgumentException if a handler is in the graph already
	 */
	@SafeVarargs
	@SuppressWarnings("varargs")
	public final EventHandlerGroup<T> handleEventsWith(EventHandler<? super T>... handlers) {
		return this.graph.addHandlers(this.sequences, handlers);
	}

	/**
	 * The same as {@link #then(BatchRewindStrategy, RewindableEventHandler...)}.
	 * @param batchRewindStrategy decides whether they may rewind
	 * @param handlers the handlers, each a consumer of its own
	 * @return a group of the new consumers
	 * @throws IllegalStateException if the ring has been started
	 * @throws IllegalArgumentException if a handler is in the graph already
	 */
	@SafeVarargs
	@SuppressWarnings("varargs")
	public final EventHandlerGroup<T> handleEventsWith(BatchRewindStrategy batchRewindStrategy,
			RewindableEventHandler<? super T>... handlers) {
		return this.graph.addHandlers(this.sequences, batchRewindStrategy, handlers);
	}

	/**
	 * The same as {@link #then(EventProcessorFactory...)}.
	 * @param eventProcessorFactories create the processors
	 * @return a group of the new consumers
	 * @throws IllegalStateException if the ring has been started
	 */
	@SafeVarargs
	@SuppressWarnings("varargs")
	public final EventHandlerGroup<T> handleEventsWith(EventProcessorFactory<T>... eventProcessorFactories) {
		return this.graph.addProcessors(this.sequences, eventProcessorFactories);
	}

	/**
	 * Creates a barrier behind this group, for a consumer that is built by hand.
	 * @return a new barrier
	 */
	public SequenceBarrier asSequenceBarrier() {
		return this.graph.ring().newBarrier(this.sequences);
	}

}
