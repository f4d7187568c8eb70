package io.github.disruptor4j;

import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;

/**
 * A gate behind all other gates of a ring, which clears the slots that it passes: the one
 * that producers wait for.
 * <p>
 * It has no thread. Whoever moves one of the other gates looks whether the slowest of
 * them has moved, and if so clears what is behind it. If somebody else is at it already,
 * that one looks again when done. So at most one clears at a time, and nobody waits.
 * <p>
 * The invariant: this gate is at or behind every other gate, and behind the first slot
 * that is not published. Every slot is cleared once per lap, in order, after all gates
 * have passed it and before producers may use it again ({@code ClearingStress}).
 */
final class ClearingGate extends ConsumerSequence {

	private final AbstractSequencer sequencer;

	private final LongConsumer clearer;

	/** Held while clearing. */
	private final AtomicBoolean busy = new AtomicBoolean();

	ClearingGate(AbstractSequencer sequencer, LongConsumer clearer) {
		super(sequencer.signals());
		this.sequencer = sequencer;
		this.clearer = clearer;
	}

	/**
	 * Clears what the other gates have passed. To be called, after a full fence, by
	 * whoever has moved one of them, and by producers in need of room, for what nobody
	 * has announced.
	 * @return whether this gate has moved, which the caller must announce
	 */
	boolean advance() {
		long before = get();
		boolean more = true;
		while (more && clearable() > get() && this.busy.compareAndSet(false, true)) {
			try {
				more = clearUpTo(clearable());
			}
			finally {
				this.busy.set(false);
			}
			// Orders letting go before the next look; pairs with the caller's fence.
			// Either this look sees the gate that somebody has moved, or they found
			// nobody busy here and clear by themselves.
			VarHandle.fullFence();
		}
		return get() > before;
	}

	private boolean clearUpTo(long last) {
		long next = get() + 1;
		try {
			while (next <= last) {
				this.clearer.accept(next);
				next++;
			}
			return true;
		}
		catch (Throwable ex) {
			this.sequencer.failAdmission(new IllegalStateException("Clearing event " + next + " failed", ex));
			return false;
		}
		finally {
			setQuietly(next - 1);
		}
	}

	/**
	 * Finds out how far the slots may be cleared.
	 * @return the last sequence, not behind this gate
	 */
	private long clearable() {
		long own = get();
		// Before the gates: one that is not among them yet is set to the cursor once it
		// is, and so never is behind what was the cursor before.
		long limit = this.sequencer.getCursor();
		VarHandle.fullFence();
		long lowest = lowestOf(this.sequencer.gatingSequences, limit);
		// A gate that was added lately may be ahead of what is published.
		return (lowest > own) ? this.sequencer.getHighestPublishedSequence(own + 1, lowest) : own;
	}

	private long lowestOf(Sequence[] gates, long limit) {
		long lowest = limit;
		for (Sequence gate : gates) {
			if (gate != this) {
				lowest = Math.min(lowest, gate.get());
			}
		}
		return lowest;
	}

	/**
	 * Tells whether somebody who moves another gate will move this one. Not so where
	 * there is no other gate, one that does not announce its progress, or one that was
	 * ahead of what is published: then producers must see to it themselves.
	 */
	@Override
	boolean announcesTo(Signals ring) {
		Sequence[] gates = this.sequencer.gatingSequences;
		for (Sequence gate : gates) {
			if (gate != this && !(gate instanceof ConsumerSequence ours && ours.announcesTo(ring))) {
				return false;
			}
		}
		return gates.length > 1 && lowestOf(gates, Long.MAX_VALUE) <= get() && super.announcesTo(ring);
	}

}
