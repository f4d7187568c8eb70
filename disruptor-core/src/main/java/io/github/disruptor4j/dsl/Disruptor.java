package io.github.disruptor4j.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.BatchRewindStrategy;
import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.EventClearer;
import io.github.disruptor4j.EventFactory;
import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.EventHandlerIdentity;
import io.github.disruptor4j.EventProcessor;
import io.github.disruptor4j.ExceptionHandler;
import io.github.disruptor4j.RewindableEventHandler;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.SequenceBarrier;
import io.github.disruptor4j.TimeoutException;
import io.github.disruptor4j.WaitStrategy;
import io.github.disruptor4j.WorkHandler;
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
public class Disruptor<T> extends DisruptorPublishing<T> implements AutoCloseable {

	private static final long CLOSE_NANOS = TimeUnit.SECONDS.toNanos(30);

	private final RingRunner<T> runner;

	private final RingStopper<T> stopper;

	private final GraphBuilder<T> graph;

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
		super(ringBuffer);
		this.runner = new RingRunner<>(ringBuffer, threadFactory);
		this.stopper = new RingStopper<>(ringBuffer, this.runner);
		this.graph = new GraphBuilder<>(ringBuffer, this.runner);
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
		return this.graph.addHandlers(new Sequence[0], handlers);
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
		return this.graph.addHandlers(new Sequence[0], batchRewindStrategy, handlers);
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
		return this.graph.addProcessors(new Sequence[0], eventProcessorFactories);
	}

	/**
	 * Adds processors that the user has wired to this ring already.
	 * @param processors the processors
	 * @return a group of the new consumers
	 * @throws IllegalStateException if the ring has been started
	 * @throws IllegalArgumentException if a processor is in the graph already
	 */
	public EventHandlerGroup<T> handleEventsWith(EventProcessor... processors) {
		this.graph.adopt(processors);
		return this.graph.groupOf(Util.getSequencesFor(processors));
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
		return this.graph.addWorkers(new Sequence[0], workHandlers);
	}

	/**
	 * Adds one consumer with a name and settings of its own.
	 * @param name its name, unique on this ring
	 * @return a builder for it
	 */
	public ConsumerBuilder<T> consumer(String name) {
		return new ConsumerBuilder<>(this.graph, name);
	}

	/**
	 * Sets the exception handler of consumers that are added from now on.
	 * @param exceptionHandler what is asked when a handler throws
	 * @deprecated sets nothing for consumers added before; use
	 * {@link #setDefaultExceptionHandler(ExceptionHandler)}
	 */
	@Deprecated
	public void handleExceptionsWith(ExceptionHandler<? super T> exceptionHandler) {
		this.graph.setExceptionHandler(exceptionHandler);
	}

	/**
	 * Sets the exception handler of all consumers that have none of their own, whenever
	 * they were added.
	 * @param exceptionHandler what is asked when a handler throws
	 * @throws IllegalStateException if the ring has been started, or
	 * {@link #handleExceptionsWith(ExceptionHandler)} was called before
	 */
	public void setDefaultExceptionHandler(ExceptionHandler<? super T> exceptionHandler) {
		this.graph.setDefaultExceptionHandler(exceptionHandler);
	}

	/**
	 * Sets the exception handler of one consumer.
	 * @param eventHandler the consumer's handler
	 * @return takes the exception handler
	 */
	public ExceptionHandlerSetting<T> handleExceptionsFor(EventHandlerIdentity eventHandler) {
		return new ExceptionHandlerSetting<>(eventHandler, this.runner.consumers());
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
		this.graph.requireNotStarted();
		this.ringBuffer.clearEventsWith(clearer);
	}

	/**
	 * Sets who is told when a consumer dies.
	 * @param listener the listener
	 */
	public void setConsumerFailureListener(ConsumerFailureListener listener) {
		this.runner.setFailureListener(listener);
	}

	/**
	 * Finds consumers, so that others can be put behind them. One that shares its events
	 * with others stands for all of these.
	 * @param handlers their handlers
	 * @return a group of these consumers
	 * @throws IllegalArgumentException if a handler is not in the graph
	 */
	public final EventHandlerGroup<T> after(EventHandlerIdentity... handlers) {
		return this.graph.after(handlers);
	}

	/**
	 * Makes a group of processors of the user's own, so that others can be put behind
	 * them.
	 * @param processors the processors, in the graph or not
	 * @return a group of them
	 */
	public EventHandlerGroup<T> after(EventProcessor... processors) {
		return this.graph.groupOf(Util.getSequencesFor(processors));
	}

	/**
	 * Starts every consumer on a thread of its own. Threads are created here and not
	 * before.
	 * @return the ring
	 * @throws IllegalStateException if it has been started before; see {@link #restart()}
	 */
	public RingBuffer<T> start() {
		this.runner.start();
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
		this.runner.restart();
		return this.ringBuffer;
	}

	/**
	 * Removes a consumer, from a ring that is running or not. Lets it handle what has
	 * been published so far, ends it, waits for its thread, and only then lets producers
	 * go on without it. Nobody else misses an event. The common name of consumers that
	 * share their events removes all of them. Where the ring is shut because the consumer
	 * had died, it takes events again, unless another has died as well. What a consumer
	 * that is dead, halted or paused has not handled is not handled: restart or resume it
	 * first. A worker like that takes with it the one event that it has failed at.
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
		return this.stopper.remove(name, unit.toNanos(timeout));
	}

	/**
	 * Tells all consumers to end after the batch they are in, and closes the ring to
	 * producers. What is in the ring stays there. Does not wait.
	 */
	public void halt() {
		this.runner.halt();
	}

	/**
	 * Closes the ring to producers, waits until the consumers have handled everything,
	 * and ends them. Takes as long as there is something to wait for, a restart that is
	 * announced among it; it does not wait for consumers behind one that has died for
	 * good or is paused, nor for more than five seconds in which nothing moves because a
	 * slot was claimed and is not published. What is left then is logged as a warning;
	 * {@link #stop(long, TimeUnit)} reports it, and waits for such a slot until its
	 * timeout.
	 * @throws IllegalStateException if called by one of the consumers, which would wait
	 * for itself
	 */
	public void shutdown() {
		this.stopper.shutdown();
	}

	/**
	 * Closes the ring to producers, waits until the consumers have handled everything,
	 * and ends them, whether they have or not.
	 * @param timeout how long to wait for them at the most; negative for as long as
	 * {@link #shutdown()} does
	 * @param timeUnit the unit of the timeout
	 * @throws TimeoutException if something was left when the time was up; the consumers
	 * have been told to end all the same
	 * @throws IllegalStateException if called by one of the consumers, which would wait
	 * for itself
	 */
	public void shutdown(long timeout, TimeUnit timeUnit) throws TimeoutException {
		if (timeout < 0) {
			this.stopper.shutdown();
		}
		else {
			this.stopper.shutdown(timeUnit.toNanos(timeout));
		}
	}

	/**
	 * Closes the ring to producers, lets claims under way finish, waits until the
	 * consumers have handled everything, ends them and waits for their threads, all
	 * within one timeout. A slot that was claimed and is not published is waited for
	 * until then, and so is a consumer that has died and whose restart is announced; what
	 * cannot come any more, because a consumer has died for good or is paused, is not.
	 * @param timeout how long all of it takes at the most
	 * @param unit the unit of the timeout
	 * @return what is left, if anything
	 * @throws InterruptedException if the current thread is interrupted; the consumers
	 * have been told to end then
	 * @throws IllegalStateException if called by one of the consumers, which would wait
	 * for itself
	 */
	public ShutdownReport stop(long timeout, TimeUnit unit) throws InterruptedException {
		return this.stopper.stop(unit.toNanos(timeout), true);
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
		return this.stopper.stop(unit.toNanos(timeout), false);
	}

	/**
	 * Stops the ring as {@link #stop(long, TimeUnit)} does, within 30 seconds, and logs
	 * as a warning what is left then. Does nothing more if it has been stopped. An
	 * interrupt is kept.
	 */
	@Override
	public void close() {
		this.stopper.close(CLOSE_NANOS);
	}

	/**
	 * Returns the barrier that a consumer waits at.
	 * @param handler the consumer's handler
	 * @return its barrier, or null if the handler is not in the graph
	 */
	public @Nullable SequenceBarrier getBarrierFor(EventHandlerIdentity handler) {
		ManagedConsumer consumer = this.runner.consumers().find(handler);
		return (consumer != null) ? consumer.barrier() : null;
	}

	/**
	 * Returns how far a consumer has come.
	 * @param handler the consumer's handler
	 * @return the last sequence it has handled
	 * @throws IllegalArgumentException if the handler is not in the graph
	 */
	public long getSequenceValueFor(EventHandlerIdentity handler) {
		return this.runner.consumers().get(handler).getSequence();
	}

	/**
	 * Returns the consumers.
	 * @return all of them, parents before those that follow them
	 */
	public List<RingConsumer> getConsumers() {
		return new ArrayList<>(this.runner.consumers().all());
	}

	/**
	 * Returns one consumer.
	 * @param name its name
	 * @return the consumer
	 * @throws IllegalArgumentException if there is none of that name
	 */
	public RingConsumer getConsumer(String name) {
		return this.runner.consumers().get(name);
	}

	/**
	 * Tells whether the ring has been started.
	 * @return true once {@link #start()} was called
	 */
	public boolean hasStarted() {
		return this.runner.isStarted();
	}

	/**
	 * Returns what others build a graph with.
	 * @return the builder of this ring's graph
	 */
	GraphBuilder<T> graph() {
		return this.graph;
	}

	@Override
	public String toString() {
		return "Disruptor{ringBuffer=" + this.ringBuffer + ", started=" + hasStarted() + ", consumers="
				+ this.runner.consumers().all() + '}';
	}

}
