package io.github.disruptor4j;

/**
 * Reads several sequences as one, the lowest, and lets members come and go while it is
 * read.
 * <p>
 * Safe for use by many threads. Reading never blocks; adding and removing exclude each
 * other.
 *
 * @since 0.1.0
 */
public final class SequenceGroup extends Sequence {

	private volatile Sequence[] members = Sequences.NONE;

	/**
	 * Creates a group without members.
	 */
	public SequenceGroup() {
	}

	/**
	 * Reads the lowest member.
	 * @return the lowest value, {@link Long#MAX_VALUE} for a group without members
	 */
	@Override
	public long get() {
		return Sequences.minimum(this.members, Long.MAX_VALUE);
	}

	/**
	 * Sets every member to the value.
	 * @param value the new value
	 */
	@Override
	public void set(long value) {
		for (Sequence member : this.members) {
			member.set(value);
		}
	}

	/**
	 * Adds a member as it is. For a ring that is already running use
	 * {@link #addWhileRunning(Cursored, Sequence)}.
	 * @param sequence the new member
	 */
	public synchronized void add(Sequence sequence) {
		this.members = Sequences.append(this.members, sequence);
	}

	/**
	 * Removes a member, every time it is in the group.
	 * @param sequence the member
	 * @return whether it was in the group
	 */
	public synchronized boolean remove(Sequence sequence) {
		Sequence[] before = this.members;
		this.members = Sequences.without(before, sequence);
		return this.members.length < before.length;
	}

	/**
	 * Counts the members.
	 * @return how many there are
	 */
	public int size() {
		return this.members.length;
	}

	/**
	 * Adds a member that starts where the cursor is, so that the ring does not wait for
	 * events from before its time.
	 * @param cursored whose cursor it starts at
	 * @param sequence the new member
	 */
	public void addWhileRunning(Cursored cursored, Sequence sequence) {
		// Before it is seen, so that it never holds anybody back at -1; and again after,
		// since the cursor may have gone on until it was seen.
		sequence.set(cursored.getCursor());
		add(sequence);
		sequence.set(cursored.getCursor());
	}

}
