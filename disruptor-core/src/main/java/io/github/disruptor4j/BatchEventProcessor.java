package io.github.disruptor4j;

import org.jspecify.annotations.Nullable;

/**
 * Runs a handler on the events of a ring, in batches: takes what is available, hands it
 * over one by one, or at once to a handler of ranges or batches, and moves its sequence
 * once at the end.
 * <p>
 * {@link #run()} blocks its thread until {@link #halt()}; an interrupt does not end it
 * and is kept for when it ends. All other methods may be called from any thread and do
 * not block.
 * <p>
 * What the handler throws goes to the {@link ExceptionHandler}. If that returns, the
 * event counts as consumed. If it throws, the run ends with that exception; the sequence
 * stays where the last whole batch ended, so that nobody downstream sees a part of a
 * batch, and a later run goes on with the event that failed.
 *
 * @param <T> the event's type
 * @since 0.1.0
 */
public final class BatchEventProcessor<T> implements ManagedEventProcessor {

	private final RunState state = new RunState();

	private final SequenceBarrier barrier;

	private final EventHandlerBase<? super T> handler;

	/** The handler, if it takes what is available in one call. */
	private final @Nullable RangeReceiver<?> receiver;

	private final Sequence sequence;

	/** How the handler is called, event by event. */
	private final BatchLoop<T> loop;

	private final int maxBatchSize;

	/** The ring's size, as far as it is known. */
	private final int bufferSize;

	/** Whether waiting leaves the processor to other threads. */
	private final boolean yields;

	private final Rewinder rewinder;

	private final @Nullable SkippedSlots skippedSlots;

	private final KeptSlots kept = new KeptSlots();

	private volatile ExceptionHandler<? super T> exceptionHandler = ExceptionHandlers.defaultHandler();

	/** The last event handed over: ahead of the sequence within a batch only. */
	private long delivered = Sequence.INITIAL_VALUE;

	BatchEventProcessor(DataProvider<T> dataProvider, SequenceBarrier barrier, EventHandlerBase<? super T> handler,
			int maxBatchSize, Rewinder rewinder) {
		this.handler = handler;
		this.receiver = (handler instanceof RangeReceiver<?> ranges) ? ranges : null;
		this.loop = new BatchLoop<>(dataProvider, handler);
		this.rewinder = rewinder;
		if (barrier instanceof ProcessingSequenceBarrier ours) {
			this.barrier = ours.fork();
			this.sequence = ours.newConsumerSequence();
			this.bufferSize = ours.getBufferSize();
			this.yields = ours.yields();
			this.maxBatchSize = (this.receiver != null) ? maxBatchSize : Math.min(maxBatchSize, ours.longestBatch());
		}
		else {
			this.barrier = barrier;
			this.sequence = new Sequence();
			this.bufferSize = 1;
			this.yields = false;
			this.maxBatchSize = maxBatchSize;
		}
		this.skippedSlots = (dataProvider instanceof SkippedSlots partition) ? partition : discardedSlots(barrier);
		if (handler instanceof EventHandler<?> eventHandler) {
			eventHandler.setSequenceCallback(this.sequence);
		}
	}

	private static @Nullable SkippedSlots discardedSlots(SequenceBarrier barrier) {
		return (barrier instanceof ProcessingSequenceBarrier ours) ? ours.skippedSlots() : null;
	}

	@Override
	public Sequence getSequence() {
		return this.sequence;
	}

	/**
	 * Ends the run after the batch it is in, or the next run before it begins.
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

	@Override
	public long getNextSequence() {
		return Math.max(this.delivered, this.sequence.get()) + 1;
	}

	/**
	 * Sets what is asked when the handler throws; by default a
	 * {@link FatalExceptionHandler}. May be set while running.
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
		try {
			this.barrier.clearAlert();
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
			this.state.end();
		}
	}

	private void processEvents() {
		boolean interrupted = false;
		try {
			long next = getNextSequence();
			Pace pace = new Pace(next, this.bufferSize, this.yields);
			while (this.state.mayContinue()) {
				if (this.state.mustPause()) {
					interrupted |= this.state.rest();
					continue;
				}
				try {
					pace.beforeLook();
					long available = this.barrier.waitFor(next);
					if (available < next) {
						Thread.onSpinWait();
						continue;
					}
					long end = pace.limit(next, available);
					if (end >= next) {
						next = processBatch(next, end, available);
						pace.handledUpTo(next);
					}
				}
				catch (AlertException ex) {
					// Somebody wants to be heard. If that is a halt or a pause, the loop
					// sees to it; the alert has done its work, and left standing would
					// make every wait return at once.
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
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	/**
	 * Hands over one batch and moves the sequence behind it.
	 * @param first the first sequence, available
	 * @param wanted the last sequence to handle, unless that makes too long a batch
	 * @param available the highest available sequence
	 * @return the sequence to wait for next
	 */
	private long processBatch(long first, long wanted, long available) {
		long end = Math.min(wanted, first + this.maxBatchSize - 1);
		boolean sparse = this.skippedSlots != null && this.skippedSlots.any();
		if (this.skippedSlots != null && sparse) {
			this.kept.find(this.skippedSlots, first, end);
		}
		if (this.receiver != null) {
			return processRanges(this.receiver, first, end, sparse);
		}
		long last = sparse ? this.kept.last() : end;
		if (last >= first) {
			notifyBatchStart(first, sparse ? this.kept.count() : last - first + 1, available - first + 1);
		}
		long start = first;
		long next = first;
		while (next <= last) {
			try {
				if (sparse) {
					this.loop.deliver(this.kept, next);
				}
				else {
					this.loop.deliver(next, last);
				}
				next = last + 1;
			}
			catch (RewindableException ex) {
				long failed = this.loop.failed();
				try {
					long rewound = this.rewinder.attemptRewindGetNextSequence(ex, start);
					this.delivered = rewound - 1;
					return rewound;
				}
				catch (Throwable refused) {
					handleEventException(refused, failed, this.loop.eventAt(failed));
					next = failed + 1;
					start = next;
				}
			}
			catch (Throwable ex) {
				long failed = this.loop.failed();
				handleEventException(ex, failed, this.loop.eventAt(failed));
				next = failed + 1;
				start = next;
			}
		}
		this.rewinder.batchDone();
		return moveTo(end);
	}

	/**
	 * Hands over one batch in as few calls as discarded slots allow, and moves the
	 * sequence behind it.
	 * @param ranges the handler
	 * @param first the first sequence, available
	 * @param end the last sequence, available
	 * @param sparse whether slots may have been discarded
	 * @return the sequence to wait for next
	 */
	private long processRanges(RangeReceiver<?> ranges, long first, long end, boolean sparse) {
		if (!sparse) {
			processRange(ranges, first, end);
			return moveTo(end);
		}
		int index = 0;
		while (index < this.kept.count()) {
			int last = this.kept.endOfRun(index);
			processRange(ranges, this.kept.sequence(index), this.kept.sequence(last));
			index = last + 1;
		}
		return moveTo(end);
	}

	private void processRange(RangeReceiver<?> ranges, long lower, long upper) {
		try {
			ranges.onRange(lower, upper);
		}
		catch (Throwable ex) {
			handleEventException(ex, lower, null);
		}
	}

	private long moveTo(long end) {
		this.delivered = end;
		this.sequence.set(end);
		return end + 1;
	}

	private void handleEventException(Throwable ex, long failed, @Nullable T event) {
		this.delivered = failed - 1;
		this.exceptionHandler.handleEventException(ex, failed, event);
	}

	private void notifyBatchStart(long first, long batchSize, long queueDepth) {
		try {
			this.handler.onBatchStart(batchSize, queueDepth);
		}
		catch (Throwable ex) {
			// Reported, and no reason to keep the batch from the handler.
			handleEventException(ex, first, null);
		}
	}

}
