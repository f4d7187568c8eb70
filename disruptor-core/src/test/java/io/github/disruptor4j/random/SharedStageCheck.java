package io.github.disruptor4j.random;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * The check of several consumers that share the events: each event goes to exactly one of
 * them; where they share by key, those of one key to the same, in order.
 */
final class SharedStageCheck extends StageCheck {

	static final int KEYS = 5;

	private static final int NOBODY = -1;

	private final AtomicIntegerArray begun = new AtomicIntegerArray(Ledger.capacity());

	private final AtomicIntegerArray owners = new AtomicIntegerArray(KEYS);

	/** The last event of each member, written by its thread only. */
	private final long[] last;

	/** The event that a member has died of, to be given to it again. */
	private volatile long diedOf = NOBODY;

	SharedStageCheck(Stage stage, Ledger ledger, Verdict verdict, List<StageCheck> parents, long from) {
		super(stage, ledger, verdict, parents, from);
		this.last = new long[stage.members()];
		Arrays.fill(this.last, -1);
		for (int key = 0; key < KEYS; key++) {
			this.owners.set(key, NOBODY);
		}
	}

	static long keyOf(long sequence) {
		return (sequence * 7 + sequence / 3) % KEYS;
	}

	@Override
	void begun(int member, long sequence) {
		int times = this.begun.incrementAndGet((int) sequence);
		expect(times == 1, "was given event %d a second time", sequence);
		if (stage().kind() != StageKind.PARTITIONS) {
			return;
		}
		expect(sequence > this.last[member], "member %d was given event %d after %d", member, sequence,
				this.last[member]);
		this.last[member] = sequence;
		int key = (int) keyOf(sequence);
		this.owners.compareAndSet(key, NOBODY, member);
		expect(this.owners.get(key) == member, "member %d was given event %d, whose key is member %d's", member,
				sequence, this.owners.get(key));
	}

	@Override
	void done(long sequence) {
		expect(this.begun.get((int) sequence) == 1, "has handled event %d but was given it %d times", sequence,
				this.begun.get((int) sequence));
		mark(sequence, true);
	}

	@Override
	void skipped(long sequence) {
		done(sequence);
	}

	/**
	 * To be called when the exception handler is told that there is no key.
	 * @param sequence the sequence it is told
	 */
	void keyFailed(long sequence) {
		expect(this.begun.incrementAndGet((int) sequence) == 1, "failed at the key of event %d twice", sequence);
		done(sequence);
	}

	@Override
	void died(long sequence) {
		this.diedOf = sequence;
		this.begun.decrementAndGet((int) sequence);
		for (int member = 0; member < this.last.length; member++) {
			if (this.last[member] == sequence) {
				this.last[member] = sequence - 1;
			}
		}
	}

	/**
	 * To be called when a worker has been removed that may have died before: dead, or
	 * restarted and not at work since, it takes with it the event that it had died of.
	 */
	void lostItsWorker() {
		long sequence = this.diedOf;
		if (sequence != NOBODY && !isDone(sequence)) {
			mark(sequence, true);
		}
	}

}
