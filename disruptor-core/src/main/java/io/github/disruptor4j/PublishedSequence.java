package io.github.disruptor4j;

/**
 * What has been published without a gap on a ring with many producers, as one barrier
 * sees it. Wait strategies wait for this, not for the cursor, which is ahead of it while
 * a slot is claimed and not yet filled.
 * <p>
 * Its value remembers how far the barrier has looked already. A barrier that several
 * threads use may set it back; it is a lower bound at any time.
 */
final class PublishedSequence extends Sequence {

	private final AbstractSequencer sequencer;

	/** Whether the slots that are looked at may have been used again meanwhile. */
	private final boolean lappable;

	/** Whoever waits for this one has everything before it. */
	private volatile long requested;

	PublishedSequence(AbstractSequencer sequencer, boolean lappable) {
		this.sequencer = sequencer;
		this.lappable = lappable;
	}

	void request(long sequence) {
		if (this.requested != sequence) {
			this.requested = sequence;
		}
	}

	@Override
	public long get() {
		long claimed = this.sequencer.getCursor();
		// The cursor may have been reset to before what is remembered.
		long known = Math.min(super.get(), claimed);
		long first = Math.max(known + 1, this.requested);
		if (first > claimed) {
			return Math.max(known, Math.min(claimed, this.requested - 1));
		}
		long published = this.lappable ? this.sequencer.highestEverPublished(first, claimed)
				: this.sequencer.getHighestPublishedSequence(first, claimed);
		if (published != known) {
			super.set(published);
		}
		return published;
	}

}
