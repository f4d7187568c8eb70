package io.github.disruptor4j.random;

import java.util.List;

/**
 * Says whether one stage was given what it should be: everything that was accepted, once,
 * after its parents, unharmed. What else there is to say depends on whether one consumer
 * takes the events or several share them.
 * <p>
 * Marks are plain: a child that reads its parents' relies on the engine alone.
 */
abstract class StageCheck {

	/** Where a stage begins that is there before anything is claimed. */
	static final long FROM_THE_START = -2;

	private static final byte DONE = 1;

	private final Stage stage;

	private final Ledger ledger;

	private final Verdict verdict;

	private final List<StageCheck> parents;

	private final byte[] marks = new byte[Ledger.capacity()];

	/** Nothing up to here may be delivered: where the cursor was before it was added. */
	private final long from;

	/** Everything after this must be: where the cursor was when it had been added. */
	private volatile long startsBy;

	StageCheck(Stage stage, Ledger ledger, Verdict verdict, List<StageCheck> parents, long from) {
		this.stage = stage;
		this.ledger = ledger;
		this.verdict = verdict;
		this.parents = parents;
		this.from = from;
		this.startsBy = from;
	}

	static StageCheck of(Stage stage, Ledger ledger, Verdict verdict, List<StageCheck> parents, long from) {
		return stage.kind().isShared() ? new SharedStageCheck(stage, ledger, verdict, parents, from)
				: new SequentialStageCheck(stage, ledger, verdict, parents, from);
	}

	final Stage stage() {
		return this.stage;
	}

	final Ledger ledger() {
		return this.ledger;
	}

	final Verdict verdict() {
		return this.verdict;
	}

	final long from() {
		return this.from;
	}

	final void addedBy(long cursor) {
		this.startsBy = cursor;
	}

	final boolean isDone(long sequence) {
		return this.marks[Math.toIntExact(sequence)] == DONE;
	}

	final void mark(long sequence, boolean done) {
		this.marks[Math.toIntExact(sequence)] = done ? DONE : 0;
	}

	/**
	 * To be called when a handler is given an event.
	 * @param member which of the stage's consumers gets it
	 * @param event the event
	 * @param sequence its sequence
	 */
	final void begin(int member, Parcel event, long sequence) {
		expect(event.isIntact(sequence), "was given %s as event %d", event, sequence);
		if (sequence < 0 || sequence >= Ledger.capacity()) {
			return;
		}
		expect(this.ledger.isAccepted(sequence), "was given event %d, which was never accepted", sequence);
		expect(sequence > this.from, "was given event %d from before its time, which began after %d", sequence,
				this.from);
		for (StageCheck parent : this.parents) {
			expect(parent.isDone(sequence), "was given event %d before %s", sequence, parent.stage.name());
		}
		begun(member, sequence);
	}

	/**
	 * To be called when a handler is through with an event.
	 * @param member which of the stage's consumers had it
	 * @param event the event
	 * @param sequence its sequence
	 */
	final void end(int member, Parcel event, long sequence) {
		expect(event.isIntact(sequence), "had event %d overwritten while it was handled: %s", sequence, event);
		done(sequence);
	}

	abstract void begun(int member, long sequence);

	abstract void done(long sequence);

	/**
	 * To be called when the exception handler passes over an event.
	 * @param sequence the sequence it is told
	 */
	abstract void skipped(long sequence);

	/**
	 * To be called when the exception handler lets a consumer die, which is to be given
	 * the event again.
	 * @param sequence the sequence it is told
	 */
	abstract void died(long sequence);

	/**
	 * Looks at what was done in the end. To be called when the stage's threads have
	 * ended.
	 * @param complete everything that was accepted up to here must have been handled
	 * @param gaps how many events after that may be missing before one that was handled
	 */
	final void verify(long complete, long gaps) {
		long first = firstDone();
		long start = (first < 0) ? this.startsBy : Math.min(this.startsBy, first - 1);
		int missing = 0;
		int missingBefore = 0;
		for (long sequence = 0; sequence < Ledger.capacity(); sequence++) {
			if (isDone(sequence)) {
				expect(this.ledger.isAccepted(sequence) && sequence > this.from, "handled %d, which was not its own",
						sequence);
				missingBefore = missing;
			}
			else if (this.ledger.isAccepted(sequence) && sequence > start) {
				missing++;
				expect(sequence > complete, "never handled event %d, though it has passed %d", sequence, complete);
			}
		}
		expect(missingBefore <= gaps, "left out %d events before the last that it handled", missingBefore);
	}

	private long firstDone() {
		for (int sequence = 0; sequence < Ledger.capacity(); sequence++) {
			if (isDone(sequence)) {
				return sequence;
			}
		}
		return -1;
	}

	/**
	 * Finds the last event that was handled. To be called when the stage's threads have
	 * ended.
	 * @return its sequence, or -1 if there is none
	 */
	final long lastDone() {
		for (int sequence = Ledger.capacity() - 1; sequence >= 0; sequence--) {
			if (isDone(sequence)) {
				return sequence;
			}
		}
		return -1;
	}

	final void expect(boolean condition, String otherwise, Object... arguments) {
		if (!condition) {
			this.verdict.expect(false, "%s %s", this.stage.name(), otherwise.formatted(arguments));
		}
	}

}
