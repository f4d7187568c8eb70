package io.github.disruptor4j.dsl;

import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.ExceptionHandler;
import io.github.disruptor4j.RangeHandler;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.SequenceRing;
import io.github.disruptor4j.WaitStrategy;

/**
 * A ring of sequences without events, the graph of its consumers, and their threads: the
 * {@link Disruptor} for data that the user owns.
 * <p>
 * Consumers are {@linkplain RangeHandler range handlers}, in groups one behind the other:
 * a range reaches a group when every handler of the group before is done with it.
 * <pre>{@code
 * try (RangeDisruptor disruptor = new RangeDisruptor(1024, new NamedThreadFactory("prices"))) {
 *     disruptor.handleWith(journal, replicate).then(execute);
 *     SequenceRing ring = disruptor.start();
 *     long upper = ring.next(16);
 *     for (long sequence = upper - 15; sequence <= upper; sequence++) {
 *         prices[ring.index(sequence)] = feed.nextPrice();
 *     }
 *     ring.publish(upper - 15, upper);
 * }
 * }</pre>
 * <p>
 * The graph is built by one thread before {@link #start()}. Life cycle, failures and
 * thread safety are those of a {@link Disruptor}.
 *
 * @since 0.1.0
 */
public final class RangeDisruptor implements AutoCloseable {

	/** What all slots refer to, so that there is an engine for both kinds of ring. */
	private static final Object NOTHING = new Object();

	private final Disruptor<Object> disruptor;

	private final SequenceRing ring;

	/**
	 * Creates a ring for many producers whose consumers park while there is nothing to
	 * do.
	 * @param size the number of slots, a power of two
	 * @param threadFactory creates the consumers' threads, one each
	 * @throws IllegalArgumentException if the size is less than 1 or not a power of two
	 */
	public RangeDisruptor(int size, ThreadFactory threadFactory) {
		this(size, threadFactory, ProducerType.MULTI, new BlockingWaitStrategy());
	}

	/**
	 * Creates a ring.
	 * @param size the number of slots, a power of two
	 * @param threadFactory creates the consumers' threads, one each
	 * @param producerType how many threads publish
	 * @param waitStrategy how consumers wait that have no strategy of their own
	 * @throws IllegalArgumentException if the size is less than 1 or not a power of two
	 */
	public RangeDisruptor(int size, ThreadFactory threadFactory, ProducerType producerType, WaitStrategy waitStrategy) {
		RingBuffer<Object> slots = RingBuffer.create(producerType, () -> NOTHING, size, waitStrategy);
		this.disruptor = new Disruptor<>(slots, threadFactory);
		this.ring = SequenceRing.of(slots);
	}

	/**
	 * Adds handlers that follow the producers, each a consumer of its own.
	 * @param handlers the handlers
	 * @return a group of the new consumers
	 * @throws IllegalStateException if the ring has been started
	 * @throws IllegalArgumentException if a handler is in the graph already
	 */
	public RangeHandlerGroup handleWith(RangeHandler... handlers) {
		return new RangeHandlerGroup(this.disruptor.graph().addRanges(new Sequence[0], handlers));
	}

	/**
	 * Finds consumers, so that others can be put behind them.
	 * @param handlers their handlers
	 * @return a group of these consumers
	 * @throws IllegalArgumentException if a handler is not in the graph
	 */
	public RangeHandlerGroup after(RangeHandler... handlers) {
		return new RangeHandlerGroup(this.disruptor.after(handlers));
	}

	/**
	 * Adds one consumer with a name and settings of its own, to a ring that is running or
	 * not.
	 * @param name its name, unique on this ring
	 * @return a builder for it
	 */
	public RangeConsumerBuilder consumer(String name) {
		return new RangeConsumerBuilder(this.disruptor.consumer(name));
	}

	/**
	 * Removes a consumer, from a ring that is running or not; see
	 * {@link Disruptor#removeConsumer(String, long, TimeUnit)}.
	 * @param name the consumer's name
	 * @param timeout how long to wait for it at the most
	 * @param unit the unit of the timeout
	 * @return whether it was removed; if not, call this again
	 * @throws IllegalArgumentException if there is no consumer of that name
	 * @throws IllegalStateException if others follow it, or if it is itself the caller
	 * @throws InterruptedException if the current thread is interrupted
	 */
	public boolean removeConsumer(String name, long timeout, TimeUnit unit) throws InterruptedException {
		return this.disruptor.removeConsumer(name, timeout, unit);
	}

	/**
	 * Sets the exception handler of all consumers that have none of their own. It gets
	 * the first sequence of the range that failed, and no event.
	 * @param exceptionHandler what is asked when a handler throws
	 * @throws IllegalStateException if the ring has been started
	 */
	public void setDefaultExceptionHandler(ExceptionHandler<Object> exceptionHandler) {
		this.disruptor.setDefaultExceptionHandler(exceptionHandler);
	}

	/**
	 * Sets who is told when a consumer dies.
	 * @param listener the listener
	 */
	public void setConsumerFailureListener(ConsumerFailureListener listener) {
		this.disruptor.setConsumerFailureListener(listener);
	}

	/**
	 * Starts every consumer on a thread of its own.
	 * @return the ring
	 * @throws IllegalStateException if it has been started before; see {@link #restart()}
	 */
	public SequenceRing start() {
		this.disruptor.start();
		return this.ring;
	}

	/**
	 * Starts the consumers again, on new threads, after they have ended. They go on where
	 * they were; one that had failed goes on with the range it failed at.
	 * @return the ring, open again
	 * @throws IllegalStateException if it was never started, or a consumer's thread has
	 * not ended yet
	 */
	public SequenceRing restart() {
		this.disruptor.restart();
		return this.ring;
	}

	/**
	 * Tells all consumers to end after the range they are in, and closes the ring to
	 * producers. What is in the ring stays there. Does not wait.
	 */
	public void halt() {
		this.disruptor.halt();
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
		return this.disruptor.stop(timeout, unit);
	}

	/**
	 * Closes the ring to producers, ends the consumers after the range they are in, and
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
		return this.disruptor.stopNow(timeout, unit);
	}

	/**
	 * Stops the ring as {@link #stop(long, TimeUnit)} does, within 30 seconds. Does
	 * nothing more if it has been stopped. An interrupt is kept.
	 */
	@Override
	public void close() {
		this.disruptor.close();
	}

	/**
	 * Returns the ring.
	 * @return the ring
	 */
	public SequenceRing getRing() {
		return this.ring;
	}

	/**
	 * Returns the consumers.
	 * @return all of them, parents before those that follow them
	 */
	public List<RingConsumer> getConsumers() {
		return this.disruptor.getConsumers();
	}

	/**
	 * Returns one consumer.
	 * @param name its name
	 * @return the consumer
	 * @throws IllegalArgumentException if there is none of that name
	 */
	public RingConsumer getConsumer(String name) {
		return this.disruptor.getConsumer(name);
	}

	/**
	 * Tells whether the ring has been started.
	 * @return true once {@link #start()} was called
	 */
	public boolean hasStarted() {
		return this.disruptor.hasStarted();
	}

	@Override
	public String toString() {
		return "RangeDisruptor{ring=" + this.ring + ", consumers=" + getConsumers() + '}';
	}

}
