package io.github.disruptor4j;

import org.jspecify.annotations.Nullable;

/**
 * One worker of several that share a work sequence: each event goes to exactly one of
 * them. See {@link WorkerPool}, which makes them.
 * <p>
 * {@link #run()} blocks its thread until {@link #halt()}; an interrupt does not end it
 * and is kept for when it ends. All other methods may be called from any thread and do
 * not block.
 * <p>
 * A worker takes a sequence only when its event is there, so that one that is halted or
 * paused has no event that the others wait for. What the handler throws goes to the
 * {@link ExceptionHandler}. If that returns, the event counts as handled. If it throws,
 * the run ends with that exception; the worker keeps the event, which nobody else gets,
 * and begins its next run with it.
 *
 * @param <T> the event's type
 * @since 0.1.0
 */
public final class WorkProcessor<T> implements ManagedEventProcessor {

	private static final long NOTHING_TAKEN = Long.MIN_VALUE;

	private final RunState state = new RunState();

	private final RingBuffer<T> ring;

	private final SequenceBarrier barrier;

	private final WorkHandler<? super T> handler;

	private final Sequence work;

	private final WorkerSequence sequence;

	private final @Nullable SkippedSlots skippedSlots;

	private volatile ExceptionHandler<? super T> exceptionHandler;

	/** The thread that handles the events. */
	private volatile @Nullable Thread runner;

	/** The event that this worker has taken and not handled. */
	private long taken = NOTHING_TAKEN;

	/** Everything up to here has been published. */
	private long available = Sequence.INITIAL_VALUE;

	private int backOff = BackOff.FIRST;

	/**
	 * Creates a worker. Its sequence and the work sequence must become gates of the ring,
	 * or parents of who follows, together with the sequences of all other workers.
	 * @param ringBuffer where the events are
	 * @param sequenceBarrier where to wait for them; may be shared with other workers
	 * @param workHandler what handles them, for no other worker
	 * @param exceptionHandler what is asked when the handler throws
	 * @param workSequence what all workers of the pool share: the last sequence taken
	 */
	public WorkProcessor(RingBuffer<T> ringBuffer, SequenceBarrier sequenceBarrier, WorkHandler<? super T> workHandler,
			ExceptionHandler<? super T> exceptionHandler, Sequence workSequence) {
		this.ring = ringBuffer;
		this.handler = workHandler;
		this.exceptionHandler = exceptionHandler;
		this.work = workSequence;
		if (sequenceBarrier instanceof ProcessingSequenceBarrier ours) {
			this.barrier = ours.forkForWorker();
			this.sequence = ours.newWorkerSequence(workSequence);
			this.skippedSlots = ours.skippedSlots();
		}
		else {
			this.barrier = sequenceBarrier;
			this.sequence = new WorkerSequence(new Signals(), workSequence);
			this.skippedSlots = null;
		}
		if (workHandler instanceof EventReleaseAware aware) {
			aware.setEventReleaser(this::releaseEarly);
		}
	}

	/**
	 * Returns how far the worker has come: the sequence before the event that it is
	 * handling, or, if it has none, the last one taken by any worker of its pool.
	 * Everything up to the lowest of a pool's sequences has been handled.
	 * @return the sequence
	 */
	@Override
	public Sequence getSequence() {
		return this.sequence;
	}

	/**
	 * Ends the run after the event that the worker is handling, or the next run before it
	 * begins. The other workers go on.
	 */
	@Override
	public void halt() {
		this.state.halt();
		this.barrier.alert();
	}

	@Override
	public boolean isRunning() {
		return this.state.isRunning();
	}

	/**
	 * Lets the worker take no event after the one it is handling, until it is resumed.
	 * The other workers go on, and handle what it would have.
	 */
	@Override
	public void pause() {
		this.state.pause();
		this.barrier.alert();
	}

	@Override
	public void resume() {
		this.state.resume();
	}

	@Override
	public boolean isPaused() {
		return this.state.isPaused();
	}

	@Override
	public void setPauseListener(Runnable listener) {
		this.state.setPauseListener(listener);
	}

	@Override
	public void reset() {
		this.state.reset();
	}

	/**
	 * Tells where a worker that is not running will go on.
	 * @return the sequence of the event that it failed at, else the next one that nobody
	 * has taken
	 */
	@Override
	public long getNextSequence() {
		return (this.taken != NOTHING_TAKEN) ? this.taken : this.work.get() + 1;
	}

	/**
	 * Sets what is asked when the handler throws. May be set while running.
	 * @param exceptionHandler the exception handler
	 * @throws NullPointerException if it is null
	 */
	public void setExceptionHandler(ExceptionHandler<? super T> exceptionHandler) {
		if (exceptionHandler == null) {
			throw new NullPointerException("exceptionHandler must not be null");
		}
		this.exceptionHandler = exceptionHandler;
	}

	/**
	 * Handles events until it is halted.
	 * @throws IllegalStateException if it is running already
	 */
	@Override
	public void run() {
		boolean admitted = this.state.begin();
		this.runner = Thread.currentThread();
		try {
			this.barrier.clearAlert();
			if (this.work instanceof WorkSequence ours) {
				ours.begin();
			}
			HandlerNotices.started(this.handler, this.exceptionHandler);
			try {
				if (admitted) {
					processEvents();
				}
			}
			finally {
				HandlerNotices.shutDown(this.handler, this.exceptionHandler);
			}
		}
		finally {
			this.runner = null;
			this.state.end();
		}
	}

	private void processEvents() {
		boolean interrupted = false;
		try {
			while (this.state.mayContinue()) {
				try {
					if (this.state.mustPause()) {
						letOthersPass();
						interrupted |= this.state.rest();
					}
					else if (this.taken != NOTHING_TAKEN || takeNext()) {
						handleTaken();
					}
				}
				catch (AlertException ex) {
					// A halt or a pause, which the loop sees to, or nothing to us.
					this.barrier.clearAlert();
				}
				catch (TimeoutException ex) {
					HandlerNotices.timedOut(this.handler, this.exceptionHandler, this.sequence.get());
				}
				catch (InterruptedException ex) {
					interrupted = true;
				}
			}
		}
		finally {
			letOthersPass();
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	/**
	 * Takes the next event, if it is there and no other worker is quicker; waits if there
	 * is none. Holds no place while it waits.
	 * @return whether an event was taken
	 */
	private boolean takeNext() throws AlertException, InterruptedException, TimeoutException {
		long next = this.work.get() + 1;
		if (next > this.available) {
			letOthersPass();
			this.available = this.barrier.waitFor(next);
			if (this.available < next) {
				Thread.onSpinWait();
			}
			return false;
		}
		if (!this.sequence.take(next)) {
			this.backOff = BackOff.stepBack(this.backOff);
			return false;
		}
		this.backOff = BackOff.FIRST;
		this.taken = next;
		return true;
	}

	private void letOthersPass() {
		if (this.taken == NOTHING_TAKEN) {
			this.sequence.release();
		}
	}

	private void handleTaken() {
		long current = this.taken;
		if (this.skippedSlots == null || !this.skippedSlots.contains(current)) {
			T event = this.ring.get(current);
			try {
				this.handler.onEvent(event, current);
			}
			catch (Throwable ex) {
				this.exceptionHandler.handleEventException(ex, current, event);
			}
		}
		// The place is given up together with the attempt to take the next event.
		this.taken = NOTHING_TAKEN;
	}

	private void releaseEarly() {
		Thread current = this.runner;
		if (current != null && current != Thread.currentThread()) {
			throw new IllegalStateException("An event can be released only by the thread that handles it, " + current);
		}
		if (current != null) {
			this.taken = NOTHING_TAKEN;
			letOthersPass();
		}
	}

}
