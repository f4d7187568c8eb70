package io.github.disruptor4j.random;

import java.util.List;

/**
 * The check of a single consumer, which is given everything in order. Used by its thread
 * only, one after the other.
 */
final class SequentialStageCheck extends StageCheck {

	private long last;

	/** Whether that was an event: else it is not known exactly where the stage begins. */
	private boolean any;

	/** What the handler has in hand: one event, or a range. */
	private long lower = -1;

	private long upper = -2;

	/** The last event before the batch. */
	private long beforeBatch;

	private boolean anyBeforeBatch;

	private long batchLeft;

	SequentialStageCheck(Stage stage, Ledger ledger, Verdict verdict, List<StageCheck> parents, long from) {
		super(stage, ledger, verdict, parents, from);
		this.last = from;
		this.any = from == FROM_THE_START;
		beginBatch();
	}

	void batchStart(long size, long queueDepth) {
		expect(size >= 1 && size <= stage().maxBatch() && size <= queueDepth,
				"was told of a batch of %d out of %d, its limit is %d", size, queueDepth, stage().maxBatch());
		this.batchLeft = size;
		beginBatch();
	}

	private void beginBatch() {
		this.beforeBatch = this.last;
		this.anyBeforeBatch = this.any;
	}

	void batchEnd(long sequence, boolean endOfBatch) {
		this.batchLeft--;
		expect(endOfBatch == (this.batchLeft == 0), "was told endOfBatch=%s at %d with %d left of the batch",
				endOfBatch, sequence, this.batchLeft);
	}

	void range(long lower, long upper) {
		expect(upper >= lower && upper - lower < stage().maxBatch(), "was given [%d, %d], its limit is %d", lower,
				upper, stage().maxBatch());
		this.lower = lower;
		this.upper = upper;
	}

	@Override
	void begun(int member, long sequence) {
		expect(sequence > this.last, "was given event %d after %d", sequence, this.last);
		if (this.any) {
			long missed = ledger().firstAccepted(this.last, sequence);
			expect(missed < 0, "was given event %d after %d, without %d", sequence, this.last, missed);
		}
		if (!stage().kind().hasBatchStart()) {
			return;
		}
		this.lower = sequence;
		this.upper = sequence;
	}

	@Override
	void done(long sequence) {
		this.any = true;
		this.last = sequence;
		mark(sequence, true);
	}

	@Override
	void skipped(long sequence) {
		expect(sequence == this.lower, "skipped event %d but had %d in hand", sequence, this.lower);
		for (long each = this.lower; each <= this.upper; each++) {
			done(each);
		}
		beginBatch();
	}

	@Override
	void died(long sequence) {
		expect(sequence == this.lower, "died of event %d but had %d in hand", sequence, this.lower);
	}

	void rewound() {
		for (long each = Math.max(0, this.beforeBatch + 1); each <= this.last; each++) {
			mark(each, false);
		}
		this.last = this.beforeBatch;
		this.any = this.anyBeforeBatch;
	}

}
