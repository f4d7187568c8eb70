package io.github.disruptor4j;

import org.jspecify.annotations.Nullable;

/**
 * Where a consumer waits for its parents, or for publications if it has none.
 * <p>
 * Several processors may be built on one barrier; each gets a {@linkplain #fork() fork}
 * with an alert of its own, so that halting one neither wakes nor stops another.
 */
final class ProcessingSequenceBarrier implements SequenceBarrier {

	/** Consumers move their sequences at least so many times per lap of a large ring. */
	private static final int PARTS = 16;

	/** Consumers need not move their sequences after fewer events than this. */
	private static final int LEAST_LONGEST_BATCH = 1024;

	private final AbstractSequencer sequencer;

	private final WaitStrategy waitStrategy;

	private final Patience patience = new Patience();

	private final Sequence[] parents;

	/** What has been published, as the wait strategy sees it. */
	private final Sequence cursor;

	/** The slowest parent, or the cursor. */
	private final Sequence dependent;

	private final @Nullable PublishedSequence published;

	/** Whether parents can be ahead of what is published. */
	private final boolean scans;

	private final boolean parentsAnnounce;

	private final @Nullable ProcessingSequenceBarrier origin;

	private SkippedSlots skippedSlots;

	private volatile boolean alerted;

	/** How often this barrier was alerted: what its forks compare with. */
	private volatile int alerts;

	/** The last alert of the origin that this fork has been told of. */
	private volatile int alertsSeen;

	ProcessingSequenceBarrier(AbstractSequencer sequencer, WaitStrategy waitStrategy, Sequence[] parents) {
		this(sequencer, waitStrategy, parents, null, false);
	}

	private ProcessingSequenceBarrier(AbstractSequencer sequencer, WaitStrategy waitStrategy, Sequence[] parents,
			@Nullable ProcessingSequenceBarrier origin, boolean lappable) {
		this.sequencer = sequencer;
		this.waitStrategy = waitStrategy;
		this.parents = parents.clone();
		this.origin = origin;
		this.skippedSlots = (origin != null) ? origin.skippedSlots : sequencer.discardedSlots();
		this.alertsSeen = (origin != null) ? origin.alerts : 0;
		this.parentsAnnounce = sequencer.signals().coversAll(this.parents);
		boolean outOfOrder = sequencer.publishesOutOfOrder();
		if (parents.length == 0) {
			this.published = outOfOrder ? new PublishedSequence(sequencer, lappable) : null;
			this.cursor = (this.published != null) ? this.published : sequencer.cursor;
			this.dependent = this.cursor;
			this.scans = false;
		}
		else {
			this.published = null;
			this.cursor = sequencer.cursor;
			this.dependent = (parents.length == 1) ? parents[0] : new FixedSequenceGroup(parents);
			this.scans = outOfOrder && !this.parentsAnnounce;
		}
	}

	/**
	 * Returns a barrier that waits for the same with an alert of its own. Alerting the
	 * original wakes whoever waits on a fork once.
	 * @return the fork
	 */
	ProcessingSequenceBarrier fork() {
		return new ProcessingSequenceBarrier(this.sequencer, this.waitStrategy, this.parents, this, false);
	}

	/**
	 * Returns a fork for a worker: others may handle what it waits for, and the slot may
	 * be used again before it looks.
	 * @return the fork
	 */
	ProcessingSequenceBarrier forkForWorker() {
		return new ProcessingSequenceBarrier(this.sequencer, this.waitStrategy, this.parents, this, true);
	}

	@Override
	public long waitFor(long sequence) throws AlertException, InterruptedException, TimeoutException {
		checkAlert();
		if (this.published != null) {
			this.published.request(sequence);
		}
		long available = this.waitStrategy.waitFor(sequence, this.cursor, this.dependent, this);
		if (this.scans && available >= sequence) {
			return this.sequencer.getHighestPublishedSequence(sequence, available);
		}
		return available;
	}

	@Override
	public long getCursor() {
		return this.dependent.get();
	}

	@Override
	public boolean isAlerted() {
		return this.alerted || (this.origin != null && this.origin.alerts != this.alertsSeen);
	}

	@Override
	public void alert() {
		synchronized (this) {
			this.alerts = this.alerts + 1;
			this.alerted = true;
		}
		this.waitStrategy.signalAllWhenBlocking();
	}

	@Override
	public void clearAlert() {
		if (this.origin != null) {
			this.alertsSeen = this.origin.alerts;
		}
		this.alerted = false;
	}

	@Override
	public void checkAlert() throws AlertException {
		if (isAlerted()) {
			throw AlertException.INSTANCE;
		}
	}

	/**
	 * Creates the sequence of a consumer that waits here.
	 * @return a sequence at -1 that announces its progress to the ring
	 */
	Sequence newConsumerSequence() {
		return new ConsumerSequence(this.sequencer.signals());
	}

	/**
	 * Creates the sequence that the workers of a pool share.
	 * @return a sequence at -1
	 */
	WorkSequence newWorkSequence() {
		return new WorkSequence(this.sequencer.signals());
	}

	/**
	 * Creates the sequence of a worker that waits here.
	 * @param work what the workers of its pool share
	 * @return a sequence that follows it
	 */
	WorkerSequence newWorkerSequence(Sequence work) {
		return new WorkerSequence(this.sequencer.signals(), work);
	}

	/**
	 * Returns what the consumer at this barrier has learnt about spinning.
	 * @return its patience
	 */
	Patience patience() {
		return this.patience;
	}

	/**
	 * Tells whether a pause may leave the processor to other threads. All our strategies
	 * do that sooner or later but the one that is there to keep it; what a user's does is
	 * not known. On a ring with several producers it would be one of them who gets the
	 * processor, and who takes the cursor away from the one at work.
	 * @return whether a pause may do so
	 */
	boolean yields() {
		return !this.sequencer.publishesOutOfOrder() && (this.waitStrategy instanceof ParkingWaitStrategy
				|| this.waitStrategy instanceof YieldingWaitStrategy
				|| this.waitStrategy instanceof SleepingWaitStrategy
				|| this.waitStrategy instanceof PhasedBackoffWaitStrategy);
	}

	int getBufferSize() {
		return this.sequencer.getBufferSize();
	}

	/**
	 * Returns how many events a consumer handles at the most before it moves its
	 * sequence, so that those who wait for it go on meanwhile.
	 * @return a part of the ring's size where that is large
	 */
	int longestBatch() {
		return Math.max(LEAST_LONGEST_BATCH, this.sequencer.getBufferSize() / PARTS);
	}

	/**
	 * Returns the slots that consumers skip who wait here.
	 * @return the ring's discarded slots, and what is hidden from those consumers
	 */
	SkippedSlots skippedSlots() {
		return this.skippedSlots;
	}

	/**
	 * Lets consumers skip further slots. Not thread-safe; to be called before consumers
	 * are built.
	 * @param further the slots
	 */
	void skip(SkippedSlots further) {
		this.skippedSlots = new SlotsSkippedByAny(this.skippedSlots, further);
	}

	/**
	 * Tells whether whoever waits for the parents with the strategy is woken when they
	 * move, so that it need not look from time to time.
	 * @param strategy the strategy that waits
	 * @return whether it may park until then
	 */
	boolean parentsAnnounceProgressTo(ParkingWaitStrategy strategy) {
		return this.parentsAnnounce && this.sequencer.signals().wakes(strategy);
	}

}
