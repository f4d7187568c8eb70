package io.github.disruptor4j.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.BatchEventProcessor;
import io.github.disruptor4j.BatchEventProcessorBuilder;
import io.github.disruptor4j.BatchRewindStrategy;
import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.EventClearer;
import io.github.disruptor4j.EventFactory;
import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.EventHandlerIdentity;
import io.github.disruptor4j.EventProcessor;
import io.github.disruptor4j.EventTranslator;
import io.github.disruptor4j.EventTranslatorOneArg;
import io.github.disruptor4j.EventTranslatorThreeArg;
import io.github.disruptor4j.EventTranslatorTwoArg;
import io.github.disruptor4j.ExceptionHandler;
import io.github.disruptor4j.ManagedEventProcessor;
import io.github.disruptor4j.RangeHandler;
import io.github.disruptor4j.RewindableEventHandler;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.SequenceBarrier;
import io.github.disruptor4j.TimeoutException;
import io.github.disruptor4j.WaitStrategy;
import io.github.disruptor4j.WorkHandler;
import io.github.disruptor4j.WorkerPool;
import io.github.disruptor4j.util.Util;

/**
 * A ring, the graph of its consumers, and their threads.
 * <p>
 * The graph is built by one thread before {@link #start()}. After that, publishing (to a
 * ring with {@link ProducerType#MULTI}), reading figures and shutting down is safe from
 * any thread. When a consumer dies the ring is closed to producers: those that wait for
 * room and all later ones get a {@link io.github.disruptor4j.RingFailedException}.
 *
 * <pre>{@code
 * Disruptor<Order> disruptor = new Disruptor<>(Order::new, 1024, Thread::new);
 * disruptor.handleEventsWith(journal, risk).then(match);
 * disruptor.start();
 * disruptor.publishEvent(Order::fill, request);
 * disruptor.close();
 * }</pre>
 *
 * @param <T> the event's type
 * @since 0.1.0
 */
// Over 500 lines: the reference's DSL in one class, as its users know it; most lines are
// the documentation of one-line methods.
public class Disruptor<T> implements AutoCloseable {

	private static final long CLOSE_SECONDS = 30;

	private static final long FOREVER = Long.MAX_VALUE;

	/** How long {@link #shutdown()} waits for threads to end after they were told to. */
	private static final long JOIN_NANOS = TimeUnit.SECONDS.toNanos(1);

	private static final long REPEAT_HALT_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

	private final RingBuffer<T> ringBuffer;

	private final ThreadFactory threadFactory;

	private final ConsumerRepository<T> consumers;

	/**
	 * Held while threads are given to consumers, or the graph changes; never for long.
	 */
	private final ReentrantLock lifecycle = new ReentrantLock();

	private volatile boolean started;

	/** Whether consumers that are added now are to be started. */
	private volatile boolean active;

	private ExceptionHandler<? super T> exceptionHandler = new ExceptionHandlerWrapper<>();

	private volatile @Nullable ConsumerFailureListener failureListener;

	/**
	 * Creates a ring for many producers whose consumers park while there is nothing to
	 * do.
	 * @param eventFactory creates the events that fill the ring
	 * @param ringBufferSize the number of slots, a power of two
	 * @param threadFactory creates the consumers' threads, one each
	 * @throws IllegalArgumentException if the size is less than 1 or not a power of two
	 */
	public Disruptor(EventFactory<T> eventFactory, int ringBufferSize, ThreadFactory threadFactory) {
		this(RingBuffer.createMultiProducer(eventFactory, ringBufferSize, new BlockingWaitStrategy()), threadFactory);
	}

	/**
	 * Creates a ring.
	 * @param eventFactory creates the events that fill the ring
	 * @param ringBufferSize the number of slots, a power of two
	 * @param threadFactory creates the consumers' threads, one each
	 * @param producerType how many threads publish
	 * @param waitStrategy how consumers wait that have no strategy of their own
	 * @throws IllegalArgumentException if the size is less than 1 or not a power of two
	 */
	public Disruptor(EventFactory<T> eventFactory, int ringBufferSize, ThreadFactory threadFactory,
			ProducerType producerType, WaitStrategy waitStrategy) {
		this(RingBuffer.create(producerType, eventFactory, ringBufferSize, waitStrategy), threadFactory);
	}

	/**
	 * Creates a ring whose slots refer to events that producers bring along.
	 * @param <T> the event's type
	 * @param ringBufferSize the number of slots, a power of two
	 * @param threadFactory creates the consumers' threads, one each
	 * @param producerType how many threads publish
	 * @param waitStrategy how consumers wait that have no strategy of their own
	 * @return the ring
	 * @throws IllegalArgumentException if the size is less than 1 or not a power of two
	 * @see RingBuffer#createByReference
	 */
	public static <T> Disruptor<T> byReference(int ringBufferSize, ThreadFactory threadFactory,
			ProducerType producerType, WaitStrategy waitStrategy) {
		return new Disruptor<>(RingBuffer.createByReference(producerType, ringBufferSize, waitStrategy), threadFactory);
	}

	Disruptor(RingBuffer<T> ringBuffer, ThreadFactory threadFactory) {
		this.ringBuffer = ringBuffer;
		this.threadFactory = threadFactory;
		this.consumers = new ConsumerRepository<>(ringBuffer, new RingSupervisor());
	}

	/**
	 * Adds handlers that follow the producers, each a consumer of its own.
	 * @param handlers the handlers
	 * @return a group of the new consumers
	 * @throws IllegalStateException if the ring has been started
	 * @throws IllegalArgumentException if a handler is in the graph already
	 */
	@SafeVarargs
	@SuppressWarnings("varargs")
	public final EventHandlerGroup<T> handleEventsWith(EventHandler<? super T>... handlers) {
		return addHandlers(new Sequence[0], handlers);
	}

	/**
	 * Adds handlers that may rewind, each a consumer of its own.
	 * @param batchRewindStrategy decides whether they may
	 * @param handlers the handlers
	 * @return a group of the new consumers
	 * @throws IllegalStateException if the ring has been started
	 * @throws IllegalArgumentException if a handler is in the graph already
	 */
	@SafeVarargs
	@SuppressWarnings("varargs")
	public final EventHandlerGroup<T> handleEventsWith(BatchRewindStrategy batchRewindStrategy,
			RewindableEventHandler<? super T>... handlers) {
		return addHandlers(new Sequence[0], batchRewindStrategy, handlers);
	}

	/**
	 * Adds processors of the user's own that follow the producers.
	 * @param eventProcessorFactories create the processors
	 * @return a group of the new consumers
	 * @throws IllegalStateException if the ring has been started
	 */
	@SafeVarargs
	@SuppressWarnings("varargs")
	public final EventHandlerGroup<T> handleEventsWith(EventProcessorFactory<T>... eventProcessorFactories) {
		return addProcessors(new Sequence[0], eventProcessorFactories);
	}

	/**
	 * Adds processors that the user has wired to this ring already.
	 * @param processors the processors
	 * @return a group of the new consumers
	 * @throws IllegalStateException if the ring has been started
	 * @throws IllegalArgumentException if a processor is in the graph already
	 */
	public EventHandlerGroup<T> handleEventsWith(EventProcessor... processors) {
		adopt(processors);
		return new EventHandlerGroup<>(this, Util.getSequencesFor(processors));
	}

	/**
	 * Adds workers that follow the producers and share the events among them: each event
	 * goes to exactly one, whichever is free first. See
	 * {@link ConsumerBuilder#workers(WorkHandler...)} for workers with a name.
	 * @param workHandlers the handlers, one for each worker
	 * @return a group of all workers
	 * @throws IllegalStateException if the ring has been started
	 * @throws IllegalArgumentException if a handler is in the graph already, or there is
	 * none
	 */
	@SafeVarargs
	@SuppressWarnings("varargs")
	public final EventHandlerGroup<T> handleEventsWithWorkerPool(WorkHandler<T>... workHandlers) {
		return addWorkers(new Sequence[0], workHandlers);
	}

	/**
	 * Adds one consumer with a name and settings of its own.
	 * @param name its name, unique on this ring
	 * @return a builder for it
	 */
	public ConsumerBuilder<T> consumer(String name) {
		return new ConsumerBuilder<>(this, name);
	}

	/**
	 * Sets the exception handler of consumers that are added from now on.
	 * @param exceptionHandler what is asked when a handler throws
	 * @deprecated sets nothing for consumers added before; use
	 * {@link #setDefaultExceptionHandler(ExceptionHandler)}
	 */
	@Deprecated
	public void handleExceptionsWith(ExceptionHandler<? super T> exceptionHandler) {
		this.exceptionHandler = exceptionHandler;
	}

	/**
	 * Sets the exception handler of all consumers that have none of their own, whenever
	 * they were added.
	 * @param exceptionHandler what is asked when a handler throws
	 * @throws IllegalStateException if the ring has been started, or
	 * {@link #handleExceptionsWith(ExceptionHandler)} was called before
	 */
	@SuppressWarnings("unchecked")
	public void setDefaultExceptionHandler(ExceptionHandler<? super T> exceptionHandler) {
		requireNotStarted();
		if (!(this.exceptionHandler instanceof ExceptionHandlerWrapper<?>)) {
			throw new IllegalStateException("The default exception handler cannot be set after handleExceptionsWith");
		}
		((ExceptionHandlerWrapper<T>) this.exceptionHandler).switchTo(exceptionHandler);
	}

	/**
	 * Sets the exception handler of one consumer.
	 * @param eventHandler the consumer's handler
	 * @return takes the exception handler
	 */
	public ExceptionHandlerSetting<T> handleExceptionsFor(EventHandlerIdentity eventHandler) {
		return new ExceptionHandlerSetting<>(eventHandler, this.consumers);
	}

	/**
	 * Lets each event be cleared once the last consumers have handled it, so that the
	 * ring does not keep alive what it refers to. Usually done by the thread of the
	 * consumer that was the last.
	 * @param clearer clears an event
	 * @throws IllegalStateException if the ring has been started, or there is one already
	 * @see RingBuffer#clearEventsWith(EventClearer)
	 */
	public void clearEventsWith(EventClearer<? super T> clearer) {
		requireNotStarted();
		this.ringBuffer.clearEventsWith(clearer);
	}

	/**
	 * Sets who is told when a consumer dies.
	 * @param listener the listener
	 */
	public void setConsumerFailureListener(ConsumerFailureListener listener) {
		this.failureListener = listener;
	}

	/**
	 * Finds consumers, so that others can be put behind them. One that shares its events
	 * with others stands for all of these.
	 * @param handlers their handlers
	 * @return a group of these consumers
	 * @throws IllegalArgumentException if a handler is not in the graph
	 */
	public final EventHandlerGroup<T> after(EventHandlerIdentity... handlers) {
		List<ManagedConsumer> followed = Stream.of(handlers)
			.flatMap((handler) -> this.consumers.teamOf(this.consumers.get(handler)).stream())
			.distinct()
			.toList();
		return new EventHandlerGroup<>(this, ConsumerRepository.sequencesOf(followed));
	}

	/**
	 * Makes a group of processors of the user's own, so that others can be put behind
	 * them.
	 * @param processors the processors, in the graph or not
	 * @return a group of them
	 */
	public EventHandlerGroup<T> after(EventProcessor... processors) {
		return new EventHandlerGroup<>(this, Util.getSequencesFor(processors));
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
			this.consumers.add(
					new ManagedConsumer.Spec(this.consumers.nextName(), processor, handler, barrier, followed, null),
					parents);
			added[i] = processor.getSequence();
		}
		return new EventHandlerGroup<>(this, added);
	}

	EventHandlerGroup<T> addWorkers(Sequence[] parents, WorkHandler<? super T>[] handlers) {
		requireNotStarted();
		SequenceBarrier barrier = this.ringBuffer.newBarrier(parents);
		ConsumerTeam team = new ConsumerTeam(this.consumers.nextName(), List.of(handlers), barrier,
				this.consumers.owners(parents), null);
		team.requireNewIn(this.consumers);
		WorkerPool<T> pool = new WorkerPool<>(this.ringBuffer, barrier, this.exceptionHandler, handlers);
		List<ManagedConsumer> workers = add(team, pool.getProcessors(), parents);
		return new EventHandlerGroup<>(this, ConsumerRepository.sequencesOf(workers));
	}

	EventHandlerGroup<T> addProcessors(Sequence[] parents, EventProcessorFactory<T>[] factories) {
		requireNotStarted();
		List<ManagedConsumer> followed = this.consumers.owners(parents);
		Sequence[] added = new Sequence[factories.length];
		for (int i = 0; i < factories.length; i++) {
			EventProcessor processor = factories[i].createEventProcessor(this.ringBuffer, parents);
			this.consumers.requireNew(processor);
			this.consumers.add(
					new ManagedConsumer.Spec(this.consumers.nextName(), processor, null, null, followed, null),
					parents);
			added[i] = processor.getSequence();
		}
		return new EventHandlerGroup<>(this, added);
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
			this.consumers.add(new ManagedConsumer.Spec(this.consumers.nextName(), processor, null, null, null, null));
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
		if (this.started) {
			throw new IllegalStateException("The graph cannot be changed: the ring has been started already");
		}
	}

	ConsumerRepository<T> consumers() {
		return this.consumers;
	}

	ExceptionHandler<? super T> exceptionHandler() {
		return this.exceptionHandler;
	}

	/**
	 * Publishes an event; waits for room if the ring is full.
	 * @param eventTranslator fills the event
	 * @throws io.github.disruptor4j.RingClosedException if the ring has been shut down
	 */
	public void publishEvent(EventTranslator<T> eventTranslator) {
		this.ringBuffer.publishEvent(eventTranslator);
	}

	/**
	 * Publishes an event; waits for room if the ring is full.
	 * @param <A> the argument's type
	 * @param eventTranslator fills the event
	 * @param arg what it fills it from
	 * @throws io.github.disruptor4j.RingClosedException if the ring has been shut down
	 */
	public <A> void publishEvent(EventTranslatorOneArg<T, A> eventTranslator, A arg) {
		this.ringBuffer.publishEvent(eventTranslator, arg);
	}

	/**
	 * Publishes an event for each argument, in one batch; waits for room if the ring is
	 * full.
	 * @param <A> the argument's type
	 * @param eventTranslator fills the events
	 * @param arg what it fills them from
	 * @throws io.github.disruptor4j.RingClosedException if the ring has been shut down
	 */
	public <A> void publishEvents(EventTranslatorOneArg<T, A> eventTranslator, A[] arg) {
		this.ringBuffer.publishEvents(eventTranslator, arg);
	}

	/**
	 * Publishes an event; waits for room if the ring is full.
	 * @param <A> the first argument's type
	 * @param <B> the second argument's type
	 * @param eventTranslator fills the event
	 * @param arg0 what it fills it from
	 * @param arg1 what it fills it from
	 * @throws io.github.disruptor4j.RingClosedException if the ring has been shut down
	 */
	public <A, B> void publishEvent(EventTranslatorTwoArg<T, A, B> eventTranslator, A arg0, B arg1) {
		this.ringBuffer.publishEvent(eventTranslator, arg0, arg1);
	}

	/**
	 * Publishes an event; waits for room if the ring is full.
	 * @param <A> the first argument's type
	 * @param <B> the second argument's type
	 * @param <C> the third argument's type
	 * @param eventTranslator fills the event
	 * @param arg0 what it fills it from
	 * @param arg1 what it fills it from
	 * @param arg2 what it fills it from
	 * @throws io.github.disruptor4j.RingClosedException if the ring has been shut down
	 */
	public <A, B, C> void publishEvent(EventTranslatorThreeArg<T, A, B, C> eventTranslator, A arg0, B arg1, C arg2) {
		this.ringBuffer.publishEvent(eventTranslator, arg0, arg1, arg2);
	}

	/**
	 * Starts every consumer on a thread of its own. Threads are created here and not
	 * before.
	 * @return the ring
	 * @throws IllegalStateException if it has been started before; see {@link #restart()}
	 */
	public RingBuffer<T> start() {
		this.lifecycle.lock();
		try {
			if (this.started) {
				throw new IllegalStateException(
						"The ring has been started already; start() works once, then restart()");
			}
			this.started = true;
			startConsumers();
		}
		finally {
			this.lifecycle.unlock();
		}
		return this.ringBuffer;
	}

	/**
	 * Starts the consumers again, on new threads, after they have ended. They go on where
	 * they were; one that had failed goes on with the event it failed at.
	 * @return the ring, open again
	 * @throws IllegalStateException if it was never started, or a consumer's thread has
	 * not ended yet
	 */
	public RingBuffer<T> restart() {
		this.lifecycle.lock();
		try {
			if (!this.started) {
				throw new IllegalStateException("The ring has not been started yet; call start()");
			}
			for (ManagedConsumer consumer : this.consumers.all()) {
				if (consumer.isRunning()) {
					throw new IllegalStateException("The ring cannot be restarted: consumer '" + consumer.getName()
							+ "' is " + consumer.getState());
				}
			}
			startConsumers();
		}
		finally {
			this.lifecycle.unlock();
		}
		return this.ringBuffer;
	}

	private void startConsumers() {
		this.ringBuffer.openAdmission();
		this.active = true;
		try {
			for (ManagedConsumer consumer : this.consumers.all()) {
				consumer.start(this.threadFactory);
			}
		}
		catch (Throwable ex) {
			halt();
			throw ex;
		}
	}

	/**
	 * Changes the graph, one change at a time.
	 * @param <R> what comes of it
	 * @param change the change
	 * @return what came of it
	 */
	<R> R changingGraph(Function<ConsumerRepository<T>, R> change) {
		this.lifecycle.lock();
		try {
			return change.apply(this.consumers);
		}
		finally {
			this.lifecycle.unlock();
		}
	}

	/**
	 * Adds a consumer and, where the ring runs, starts it. To be called within
	 * {@link #changingGraph(Function)}.
	 * @param spec what it is made of
	 * @param parents the sequences it follows
	 * @return the consumer
	 */
	ManagedConsumer add(ManagedConsumer.Spec spec, Sequence... parents) {
		if (!this.started) {
			return this.consumers.add(spec, parents);
		}
		ManagedConsumer consumer = this.consumers.addWhileRunning(spec);
		if (this.active) {
			consumer.start(this.threadFactory);
		}
		return consumer;
	}

	/**
	 * Adds consumers that share the events among them and, where the ring runs, starts
	 * them. To be called within {@link #changingGraph(Function)}.
	 * @param team the consumers
	 * @param processors what runs them
	 * @param parents the sequences they follow
	 * @return the consumers
	 */
	List<ManagedConsumer> add(ConsumerTeam team, List<? extends ManagedEventProcessor> processors,
			Sequence... parents) {
		List<ManagedConsumer.Spec> specs = team.specs(processors);
		if (!this.started) {
			return this.consumers.addTeam(team.name(), specs, parents);
		}
		List<ManagedConsumer> members = this.consumers.addTeamWhileRunning(team.name(), specs);
		if (this.active) {
			members.forEach((member) -> member.start(this.threadFactory));
		}
		return members;
	}

	/**
	 * Removes a consumer, from a ring that is running or not. Lets it handle what has
	 * been published so far, ends it, waits for its thread, and only then lets producers
	 * go on without it. Nobody else misses an event. The common name of consumers that
	 * share their events removes all of them.
	 * @param name the consumer's name
	 * @param timeout how long to wait for it at the most
	 * @param unit the unit of the timeout
	 * @return whether it was removed; if not, it was told to end, and still is part of
	 * the graph: call this again
	 * @throws IllegalArgumentException if there is no consumer of that name
	 * @throws IllegalStateException if others follow it, if it is itself the caller, or
	 * if it is one of several that share events by key, which would be handled by nobody
	 * @throws InterruptedException if the current thread is interrupted
	 */
	public boolean removeConsumer(String name, long timeout, TimeUnit unit) throws InterruptedException {
		long deadline = System.nanoTime() + unit.toNanos(timeout);
		List<ManagedConsumer> removed = this.consumers.removable(name);
		for (ManagedConsumer consumer : removed) {
			requireNotFollowed(consumer);
			if (consumer.getThread() == Thread.currentThread()) {
				throw new IllegalStateException("Consumer '" + name + "' cannot wait for its own end");
			}
		}
		for (ManagedConsumer consumer : removed) {
			Drain.of(this.ringBuffer, consumer).await(deadline - System.nanoTime(), true);
		}
		removed.forEach(ManagedConsumer::halt);
		for (ManagedConsumer consumer : removed) {
			join(consumer, deadline);
		}
		return changingGraph((graph) -> {
			if (removed.stream().anyMatch(ManagedConsumer::isRunning)) {
				return false;
			}
			removed.forEach(this::requireNotFollowed);
			removed.forEach(graph::remove);
			return true;
		});
	}

	private void requireNotFollowed(ManagedConsumer consumer) {
		List<ManagedConsumer> followers = this.consumers.followersOf(consumer);
		if (!followers.isEmpty()) {
			throw new IllegalStateException("Consumer '" + consumer.getName() + "' cannot be removed: "
					+ followers.stream().map(ManagedConsumer::getName).toList() + " follow it; remove them first");
		}
	}

	/**
	 * Tells all consumers to end after the batch they are in, and closes the ring to
	 * producers. What is in the ring stays there. Does not wait.
	 */
	public void halt() {
		this.ringBuffer.closeAdmission();
		haltConsumers();
	}

	private void haltConsumers() {
		this.lifecycle.lock();
		try {
			this.active = false;
			this.consumers.all().forEach(ManagedConsumer::halt);
		}
		finally {
			this.lifecycle.unlock();
		}
	}

	/**
	 * Closes the ring to producers, waits until the consumers have handled everything,
	 * and ends them. Does not wait for what cannot happen: consumers behind one that has
	 * died, or a slot that was claimed and not published within a second.
	 * @throws IllegalStateException if called by one of the consumers, which would wait
	 * for itself
	 */
	public void shutdown() {
		try {
			shutdown(-1, TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			throw new AssertionError("A shutdown without a timeout has timed out", ex);
		}
	}

	/**
	 * Closes the ring to producers, waits until the consumers have handled everything,
	 * and ends them, whether they have or not.
	 * @param timeout how long to wait for them at the most; negative for as long as it
	 * takes
	 * @param timeUnit the unit of the timeout
	 * @throws TimeoutException if something was left when the time was up; the consumers
	 * have been told to end all the same
	 * @throws IllegalStateException if called by one of the consumers, which would wait
	 * for itself
	 */
	public void shutdown(long timeout, TimeUnit timeUnit) throws TimeoutException {
		requireNotOwnConsumer();
		this.ringBuffer.closeAdmission();
		Drain drain = Drain.ofClosed(this.ringBuffer, this.consumers.all());
		boolean timed = timeout >= 0;
		long nanos = timed ? timeUnit.toNanos(timeout) : FOREVER;
		boolean interrupted = false;
		try {
			if (this.started) {
				drain.await(nanos, false);
			}
			boolean left = this.started && !drain.isReached();
			haltConsumers();
			if (timed && left) {
				throw TimeoutException.INSTANCE;
			}
			joinConsumers(JOIN_NANOS);
		}
		catch (InterruptedException ex) {
			interrupted = true;
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	/**
	 * Closes the ring to producers, lets claims under way finish, waits until the
	 * consumers have handled everything, ends them and waits for their threads, all
	 * within one timeout.
	 * @param timeout how long all of it takes at the most
	 * @param unit the unit of the timeout
	 * @return what is left, if anything
	 * @throws InterruptedException if the current thread is interrupted; the consumers
	 * have been told to end then
	 * @throws IllegalStateException if called by one of the consumers, which would wait
	 * for itself
	 */
	public ShutdownReport stop(long timeout, TimeUnit unit) throws InterruptedException {
		return stop(unit.toNanos(timeout), true);
	}

	/**
	 * Closes the ring to producers, ends the consumers after the batch they are in, and
	 * waits for their threads. What they have not handled stays in the ring, and is
	 * handled if it is started again.
	 * @param timeout how long to wait at the most
	 * @param unit the unit of the timeout
	 * @return what is left, if anything
	 * @throws InterruptedException if the current thread is interrupted; the consumers
	 * have been told to end then
	 * @throws IllegalStateException if called by one of the consumers, which would wait
	 * for itself
	 */
	public ShutdownReport stopNow(long timeout, TimeUnit unit) throws InterruptedException {
		return stop(unit.toNanos(timeout), false);
	}

	private ShutdownReport stop(long nanos, boolean draining) throws InterruptedException {
		requireNotOwnConsumer();
		long start = System.nanoTime();
		this.ringBuffer.closeAdmission();
		Drain drain = Drain.ofClosed(this.ringBuffer, this.consumers.all());
		try {
			if (draining && this.started) {
				drain.await(nanos, true);
			}
		}
		finally {
			haltConsumers();
		}
		joinConsumers(nanos - (System.nanoTime() - start));
		return drain.report();
	}

	private void joinConsumers(long nanos) throws InterruptedException {
		long deadline = System.nanoTime() + nanos;
		for (ManagedConsumer consumer : this.consumers.all()) {
			join(consumer, deadline);
		}
	}

	private static void join(ManagedConsumer consumer, long deadline) throws InterruptedException {
		// A processor of the user's own may miss a halt that comes before its run.
		while (!consumer.join(Math.min(REPEAT_HALT_NANOS, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)
				&& deadline - System.nanoTime() > 0) {
			consumer.halt();
		}
	}

	private void requireNotOwnConsumer() {
		for (ManagedConsumer consumer : this.consumers.all()) {
			if (consumer.getThread() == Thread.currentThread()) {
				throw new IllegalStateException("Consumer '" + consumer.getName()
						+ "' cannot shut its own ring down, it would wait for itself; call halt()");
			}
		}
	}

	/**
	 * Stops the ring as {@link #stop(long, TimeUnit)} does, within 30 seconds. Does
	 * nothing more if it has been stopped. An interrupt is kept.
	 */
	@Override
	public void close() {
		try {
			stop(CLOSE_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Returns the ring.
	 * @return the ring
	 */
	public RingBuffer<T> getRingBuffer() {
		return this.ringBuffer;
	}

	/**
	 * Returns the ring's cursor.
	 * @return the last sequence published, or claimed where many producers write
	 */
	public long getCursor() {
		return this.ringBuffer.getCursor();
	}

	/**
	 * Returns the ring's size.
	 * @return the number of slots
	 */
	public long getBufferSize() {
		return this.ringBuffer.getBufferSize();
	}

	/**
	 * Returns the event in a slot.
	 * @param sequence a sequence of the slot
	 * @return the event
	 */
	public T get(long sequence) {
		return this.ringBuffer.get(sequence);
	}

	/**
	 * Returns the barrier that a consumer waits at.
	 * @param handler the consumer's handler
	 * @return its barrier, or null if the handler is not in the graph
	 */
	public @Nullable SequenceBarrier getBarrierFor(EventHandlerIdentity handler) {
		ManagedConsumer consumer = this.consumers.find(handler);
		return (consumer != null) ? consumer.barrier() : null;
	}

	/**
	 * Returns how far a consumer has come.
	 * @param handler the consumer's handler
	 * @return the last sequence it has handled
	 * @throws IllegalArgumentException if the handler is not in the graph
	 */
	public long getSequenceValueFor(EventHandlerIdentity handler) {
		return this.consumers.get(handler).getSequence();
	}

	/**
	 * Returns the consumers.
	 * @return all of them, parents before those that follow them
	 */
	public List<RingConsumer> getConsumers() {
		return new ArrayList<>(this.consumers.all());
	}

	/**
	 * Returns one consumer.
	 * @param name its name
	 * @return the consumer
	 * @throws IllegalArgumentException if there is none of that name
	 */
	public RingConsumer getConsumer(String name) {
		return this.consumers.get(name);
	}

	/**
	 * Tells whether the ring has been started.
	 * @return true once {@link #start()} was called
	 */
	public boolean hasStarted() {
		return this.started;
	}

	@Override
	public String toString() {
		return "Disruptor{ringBuffer=" + this.ringBuffer + ", started=" + this.started + ", consumers="
				+ this.consumers.all() + '}';
	}

	/**
	 * Sees to it that producers never wait for a consumer that has died.
	 */
	private final class RingSupervisor implements ManagedConsumer.Supervisor {

		@Override
		public void shutRing(ConsumerFailure failure) {
			Disruptor.this.ringBuffer.failAdmission(failure.cause());
		}

		@Override
		public void onConsumerFailure(ConsumerFailure failure) {
			ConsumerFailureListener listener = Disruptor.this.failureListener;
			if (listener != null) {
				listener.onConsumerFailure(failure);
			}
		}

		@Override
		public void restart(ManagedConsumer consumer) {
			changingGraph((graph) -> {
				if (!Disruptor.this.active) {
					throw new IllegalStateException("Consumer '" + consumer.getName()
							+ "' cannot be restarted: its ring is not running; restart the ring");
				}
				consumer.start(Disruptor.this.threadFactory);
				// Open first: whoever fails from here on shuts it again, and whoever had
				// failed before is found.
				Disruptor.this.ringBuffer.openAdmission();
				for (ManagedConsumer other : graph.all()) {
					ConsumerFailure failure = other.getFailure();
					if (failure != null) {
						Disruptor.this.ringBuffer.failAdmission(failure.cause());
					}
				}
				return consumer;
			});
		}

	}

	private interface HandlerProcessorFactory<T, H extends EventHandlerIdentity> {

		BatchEventProcessor<T> create(SequenceBarrier barrier, H handler);

	}

}
