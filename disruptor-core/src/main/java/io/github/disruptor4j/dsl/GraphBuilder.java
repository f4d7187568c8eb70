package io.github.disruptor4j.dsl;

import java.util.List;
import java.util.stream.Stream;

import io.github.disruptor4j.BatchEventProcessor;
import io.github.disruptor4j.BatchEventProcessorBuilder;
import io.github.disruptor4j.BatchRewindStrategy;
import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.EventHandlerIdentity;
import io.github.disruptor4j.EventProcessor;
import io.github.disruptor4j.ExceptionHandler;
import io.github.disruptor4j.RangeHandler;
import io.github.disruptor4j.RewindableEventHandler;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.SequenceBarrier;
import io.github.disruptor4j.WorkHandler;
import io.github.disruptor4j.WorkerPool;

/**
 * Puts consumers into the graph of a ring that has not been started, and tells who
 * handles their exceptions. Not thread-safe.
 *
 * @param <T> the event's type
 */
final class GraphBuilder<T> {

	private final RingBuffer<T> ringBuffer;

	private final RingRunner<T> runner;

	private final ConsumerRepository<T> consumers;

	private ExceptionHandler<? super T> exceptionHandler = new ExceptionHandlerWrapper<>();

	GraphBuilder(RingBuffer<T> ringBuffer, RingRunner<T> runner) {
		this.ringBuffer = ringBuffer;
		this.runner = runner;
		this.consumers = runner.consumers();
	}

	RingBuffer<T> ring() {
		return this.ringBuffer;
	}

	RingRunner<T> runner() {
		return this.runner;
	}

	ExceptionHandler<? super T> exceptionHandler() {
		return this.exceptionHandler;
	}

	void setExceptionHandler(ExceptionHandler<? super T> exceptionHandler) {
		this.exceptionHandler = exceptionHandler;
	}

	@SuppressWarnings("unchecked")
	void setDefaultExceptionHandler(ExceptionHandler<? super T> exceptionHandler) {
		requireNotStarted();
		if (!(this.exceptionHandler instanceof ExceptionHandlerWrapper<?>)) {
			throw new IllegalStateException("The default exception handler cannot be set after handleExceptionsWith");
		}
		((ExceptionHandlerWrapper<T>) this.exceptionHandler).switchTo(exceptionHandler);
	}

	EventHandlerGroup<T> groupOf(Sequence... sequences) {
		return new EventHandlerGroup<>(this, sequences);
	}

	EventHandlerGroup<T> after(EventHandlerIdentity... handlers) {
		List<ManagedConsumer> followed = Stream.of(handlers)
			.flatMap((handler) -> this.consumers.teamOf(this.consumers.get(handler)).stream())
			.distinct()
			.toList();
		return groupOf(ConsumerRepository.sequencesOf(followed));
	}

	EventHandlerGroup<T> addHandlers(Sequence[] parents, EventHandler<? super T>[] handlers) {
		return addEach(parents, handlers,
				(barrier, handler) -> new BatchEventProcessorBuilder().build(this.ringBuffer, barrier, handler));
	}

	EventHandlerGroup<T> addHandlers(Sequence[] parents, BatchRewindStrategy strategy,
			RewindableEventHandler<? super T>[] handlers) {
		return addEach(parents, handlers, (barrier, handler) -> new BatchEventProcessorBuilder().build(this.ringBuffer,
				barrier, handler, strategy));
	}

	EventHandlerGroup<T> addRanges(Sequence[] parents, RangeHandler[] handlers) {
		return addEach(parents, handlers,
				(barrier, handler) -> new BatchEventProcessorBuilder().build(barrier, handler));
	}

	private <H extends EventHandlerIdentity> EventHandlerGroup<T> addEach(Sequence[] parents, H[] handlers,
			HandlerProcessorFactory<T, H> factory) {
		requireNotStarted();
		List<ManagedConsumer> followed = this.consumers.owners(parents);
		Sequence[] added = new Sequence[handlers.length];
		for (int i = 0; i < handlers.length; i++) {
			H handler = handlers[i];
			this.consumers.requireNew(handler);
			SequenceBarrier barrier = this.ringBuffer.newBarrier(parents);
			BatchEventProcessor<T> processor = factory.create(barrier, handler);
			processor.setExceptionHandler(this.exceptionHandler);
			this.consumers.add(new ConsumerSpec(this.consumers.nextName(), processor, handler, barrier, followed, null),
					parents);
			added[i] = processor.getSequence();
		}
		return groupOf(added);
	}

	EventHandlerGroup<T> addWorkers(Sequence[] parents, WorkHandler<? super T>[] handlers) {
		requireNotStarted();
		SequenceBarrier barrier = this.ringBuffer.newBarrier(parents);
		ConsumerTeam team = new ConsumerTeam(this.consumers.nextName(), List.of(handlers), barrier,
				this.consumers.owners(parents), null);
		team.requireNewIn(this.consumers);
		WorkerPool<T> pool = new WorkerPool<>(this.ringBuffer, barrier, this.exceptionHandler, handlers);
		List<ManagedConsumer> workers = this.consumers.addTeam(team, pool.getProcessors(), parents);
		return groupOf(ConsumerRepository.sequencesOf(workers));
	}

	EventHandlerGroup<T> addProcessors(Sequence[] parents, EventProcessorFactory<T>[] factories) {
		requireNotStarted();
		List<ManagedConsumer> followed = this.consumers.owners(parents);
		Sequence[] added = new Sequence[factories.length];
		for (int i = 0; i < factories.length; i++) {
			EventProcessor processor = factories[i].createEventProcessor(this.ringBuffer, parents);
			this.consumers.requireNew(processor);
			this.consumers.add(new ConsumerSpec(this.consumers.nextName(), processor, null, null, followed, null),
					parents);
			added[i] = processor.getSequence();
		}
		return groupOf(added);
	}

	/**
	 * Takes over processors that the user has wired: starts, halts and joins them with
	 * the others.
	 * @param processors the processors
	 */
	void adopt(EventProcessor[] processors) {
		requireNotStarted();
		for (EventProcessor processor : processors) {
			this.consumers.requireNew(processor);
			this.consumers.add(ConsumerSpec.wiredByUser(this.consumers.nextName(), processor));
		}
	}

	/**
	 * Takes over those processors that are not in the graph.
	 * @param processors the processors
	 */
	void adoptNew(EventProcessor[] processors) {
		for (EventProcessor processor : processors) {
			if (!this.consumers.contains(processor)) {
				adopt(new EventProcessor[] { processor });
			}
		}
	}

	void requireNotStarted() {
		if (this.runner.isStarted()) {
			throw new IllegalStateException("The graph cannot be changed: the ring has been started already");
		}
	}

	private interface HandlerProcessorFactory<T, H extends EventHandlerIdentity> {

		BatchEventProcessor<T> create(SequenceBarrier barrier, H handler);

	}

}
