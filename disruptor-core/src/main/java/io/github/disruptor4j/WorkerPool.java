package io.github.disruptor4j;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Workers that share the events of a ring among them: each event goes to exactly one,
 * whichever is free first. Nothing is promised about the order in which different workers
 * handle events.
 * <p>
 * The pool sees what is published after it was made, or after its
 * {@linkplain #getWorkerSequences() sequences} were made gates of the ring, which the
 * user of a pool must do; {@link io.github.disruptor4j.dsl.Disruptor} does so itself.
 * <p>
 * Starting is for one thread at a time; everything else is safe for use by many threads.
 * When a worker dies the ring is closed to producers, who get a
 * {@link RingFailedException}.
 *
 * @param <T> the event's type
 * @since 0.1.0
 */
public final class WorkerPool<T> {

	private static final int DEFAULT_RING_SIZE = 1024;

	/** How long a claimed slot may stay unpublished before it counts as abandoned. */
	private static final long ABANDONED_NANOS = TimeUnit.SECONDS.toNanos(5);

	private static final long FIRST_PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(20);

	private static final long LAST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

	private final RingBuffer<T> ring;

	private final Sequence work;

	private final List<WorkProcessor<T>> processors;

	private final AtomicBoolean started = new AtomicBoolean();

	/** Workers that were given to the executor and have not ended. */
	private final AtomicInteger active = new AtomicInteger();

	private volatile boolean failed;

	/**
	 * Creates a pool on a ring. Its sequences must be made gates of the ring, or be
	 * followed by consumers that are.
	 * @param ringBuffer the ring
	 * @param sequenceBarrier where the workers wait for events
	 * @param exceptionHandler what is asked when a handler throws
	 * @param workHandlers the handlers, one for each worker
	 * @throws IllegalArgumentException if there is no handler, or one is given twice: two
	 * threads would run it at once
	 */
	@SafeVarargs
	@SuppressWarnings("varargs")
	public WorkerPool(RingBuffer<T> ringBuffer, SequenceBarrier sequenceBarrier,
			ExceptionHandler<? super T> exceptionHandler, WorkHandler<? super T>... workHandlers) {
		requireDistinct(workHandlers);
		this.ring = ringBuffer;
		WorkSequence shared = (sequenceBarrier instanceof ProcessingSequenceBarrier ours) ? ours.newWorkSequence()
				: new WorkSequence(new Signals());
		shared.set(ringBuffer.getCursor());
		this.work = shared;
		this.processors = Stream.of(workHandlers)
			.map((handler) -> new WorkProcessor<T>(ringBuffer, sequenceBarrier, handler, exceptionHandler, shared))
			.toList();
	}

	/**
	 * Creates a pool with a ring of its own, for many producers, whose workers park while
	 * there is nothing to do.
	 * @param eventFactory creates the events that fill the ring
	 * @param exceptionHandler what is asked when a handler throws
	 * @param workHandlers the handlers, one for each worker
	 * @throws IllegalArgumentException if there is no handler, or one is given twice
	 */
	@SafeVarargs
	@SuppressWarnings("varargs")
	public WorkerPool(EventFactory<T> eventFactory, ExceptionHandler<? super T> exceptionHandler,
			WorkHandler<? super T>... workHandlers) {
		this(RingBuffer.createMultiProducer(eventFactory, DEFAULT_RING_SIZE), exceptionHandler, workHandlers);
		this.ring.addGatingSequences(getWorkerSequences());
	}

	@SafeVarargs
	@SuppressWarnings("varargs")
	private WorkerPool(RingBuffer<T> ring, ExceptionHandler<? super T> exceptionHandler,
			WorkHandler<? super T>... workHandlers) {
		this(ring, ring.newBarrier(), exceptionHandler, workHandlers);
	}

	private static void requireDistinct(WorkHandler<?>[] handlers) {
		if (handlers.length == 0) {
			throw new IllegalArgumentException("A worker pool must have at least one handler");
		}
		Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		for (WorkHandler<?> handler : handlers) {
			if (!seen.add(handler)) {
				throw new IllegalArgumentException("The handler " + handler
						+ " is in the pool already; two threads would run it at once. Use a second instance");
			}
		}
	}

	/**
	 * Returns what producers must not overtake, and what consumers behind the pool
	 * follow.
	 * @return the sequences of all workers, and the work sequence at the end
	 */
	public Sequence[] getWorkerSequences() {
		return Stream.concat(this.processors.stream().map(WorkProcessor::getSequence), Stream.of(this.work))
			.toArray(Sequence[]::new);
	}

	/**
	 * Returns the workers, to be halted, paused or watched one by one.
	 * @return the workers, in the order of their handlers
	 */
	public List<WorkProcessor<T>> getProcessors() {
		return this.processors;
	}

	/**
	 * Starts the workers. A pool that was started before goes on where it was, with the
	 * events that are still in the ring.
	 * @param executor runs the workers; must have a thread for each
	 * @return the ring
	 * @throws IllegalStateException if the pool is started, or a worker has not ended yet
	 */
	public RingBuffer<T> start(Executor executor) {
		if (this.started.get()) {
			throw new IllegalStateException(
					"The worker pool has been started already; it can be started again " + "when it has been halted");
		}
		if (this.active.get() > 0) {
			throw new IllegalStateException("A worker of the last start has not ended yet");
		}
		this.processors.forEach(WorkProcessor::reset);
		this.started.set(true);
		if (this.failed) {
			this.failed = false;
			this.ring.openAdmission();
		}
		this.active.set(this.processors.size());
		int submitted = 0;
		try {
			for (WorkProcessor<T> processor : this.processors) {
				executor.execute(() -> run(processor));
				submitted++;
			}
		}
		catch (Throwable ex) {
			this.active.addAndGet(submitted - this.processors.size());
			halt();
			throw ex;
		}
		return this.ring;
	}

	private void run(WorkProcessor<T> processor) {
		try {
			processor.run();
		}
		catch (Throwable ex) {
			this.failed = true;
			this.ring.failAdmission(ex);
			throw ex;
		}
		finally {
			this.active.decrementAndGet();
		}
	}

	/**
	 * Waits until everything is handled that was published before, and ends the workers.
	 * Does not wait for what cannot happen: an event that a dead worker has kept, or a
	 * slot that was claimed and not published within five seconds. An interrupt does not
	 * end the wait and is kept. Must not be called by one of the workers.
	 */
	public void drainAndHalt() {
		long target = this.ring.getCursor();
		long lastHope = System.nanoTime();
		long pause = FIRST_PAUSE_NANOS;
		boolean interrupted = false;
		while (isAnythingLeftToDo(target) && System.nanoTime() - lastHope < ABANDONED_NANOS) {
			interrupted |= Thread.interrupted();
			LockSupport.parkNanos(this, pause);
			pause = Math.min(pause * 2, LAST_PAUSE_NANOS);
			if (isAnybodyHandling(target) || this.ring.isAvailable(this.work.get() + 1)) {
				lastHope = System.nanoTime();
			}
		}
		halt();
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	private boolean isAnythingLeftToDo(long target) {
		return isAnybodyHandling(target) || (this.work.get() < target && isAnybodyAtWork());
	}

	private boolean isAnybodyHandling(long target) {
		return this.processors.stream()
			.anyMatch((worker) -> worker.isRunning() && worker.getSequence().get() < Math.min(target, this.work.get()));
	}

	// Whoever was given to the executor and has not got there yet is at work, too.
	private boolean isAnybodyAtWork() {
		long running = this.processors.stream().filter(WorkProcessor::isRunning).count();
		long resting = this.processors.stream().filter(WorkProcessor::isPaused).count();
		return Math.max(running, this.active.get()) > resting;
	}

	/**
	 * Ends each worker after the event it is handling. What is in the ring stays there.
	 * Does not wait.
	 */
	public void halt() {
		this.processors.forEach(WorkProcessor::halt);
		this.started.set(false);
	}

	/**
	 * Tells whether the pool is started.
	 * @return true from {@link #start(Executor)} until it is halted
	 */
	public boolean isRunning() {
		return this.started.get();
	}

}
