package io.github.disruptor4j;

import java.util.Objects;

/**
 * Slots that a producer has claimed and not published yet. Closing the claim publishes
 * them, in one step, so that none is ever forgotten: <pre>{@code
 * try (RangeClaim claim = ring.claim(16)) {
 *     for (long sequence = claim.lower(); sequence <= claim.upper(); sequence++) {
 *         prices[ring.index(sequence)] = feed.nextPrice();
 *     }
 * }
 * }</pre>
 * <p>
 * <b>What is published.</b> The first {@link #kept()} slots, which is all of them unless
 * {@link #keep(int)} or {@link #discard()} says otherwise. The others are discarded: no
 * handler sees them, they only pass by in the sequences.
 * <p>
 * <b>When the block throws.</b> {@code close()} is called all the same, and nothing tells
 * it why the block has ended: it publishes what is kept at that moment. A block that may
 * fail begins with {@link #discard()} and then keeps what it has filled, so that no slot
 * with old contents gets out: <pre>{@code
 * try (RangeClaim claim = ring.claim(lines.length)) {
 *     claim.discard();
 *     for (int i = 0; i < lines.length; i++) {
 *         prices[ring.index(claim.lower() + i)] = parse(lines[i]); // may throw
 *         claim.keep(i + 1);
 *     }
 * }
 * }</pre>
 * <p>
 * A claim is used up when it is closed: everything but {@link #lower()}, {@link #upper()}
 * and {@link #size()}, a second {@link #close()} included, throws an
 * {@link IllegalStateException} from then on. It is not thread-safe, but may be handed to
 * another thread, and closed there. Several claims may be open at once on a ring for many
 * producers, and be closed in any order; on a ring for a single producer nothing can be
 * claimed while a claim is open.
 * <p>
 * No method blocks.
 *
 * @since 0.1.0
 * @see SequenceRing#claim(int)
 */
public sealed class RangeClaim implements AutoCloseable permits Claim {

	private final AbstractSequencer sequencer;

	private final long lower;

	private final int size;

	private int kept;

	private boolean open = true;

	/**
	 * Takes over slots that have just been claimed.
	 * @param sequencer where they were claimed
	 * @param n how many there are
	 * @param upper the last of them
	 */
	RangeClaim(AbstractSequencer sequencer, int n, long upper) {
		this.sequencer = sequencer;
		this.lower = upper - n + 1;
		this.size = n;
		this.kept = n;
		sequencer.claimOpened();
	}

	/**
	 * Returns where the claim begins.
	 * @return the first sequence
	 */
	public final long lower() {
		return this.lower;
	}

	/**
	 * Returns where the claim ends.
	 * @return the last sequence
	 */
	public final long upper() {
		return this.lower + this.size - 1;
	}

	/**
	 * Returns how many slots there are.
	 * @return the number that was claimed, at least 1
	 */
	public final int size() {
		return this.size;
	}

	/**
	 * Returns how many slots would be published if the claim was closed now.
	 * @return a number of slots from the first on
	 * @throws IllegalStateException if the claim is closed
	 */
	public final int kept() {
		requireOpen();
		return this.kept;
	}

	/**
	 * Says how many slots, from the first on, are to be published; the rest is to be
	 * discarded. The last word before {@link #close()} counts.
	 * @param count the number of slots, from 0 to {@link #size()}
	 * @throws IndexOutOfBoundsException if there are not that many
	 * @throws IllegalStateException if the claim is closed
	 */
	public final void keep(int count) {
		requireOpen();
		Objects.checkFromToIndex(0, count, this.size);
		this.kept = count;
	}

	/**
	 * Says that no slot is to be published, until {@link #keep(int)} says otherwise.
	 * @throws IllegalStateException if the claim is closed
	 */
	public final void discard() {
		keep(0);
	}

	/**
	 * Publishes the slots that are kept and discards the others, in one step: consumers
	 * see all that is kept at once. Works on a ring that admits no claims any more, too.
	 * @throws IllegalStateException if the claim is closed already
	 */
	@Override
	public final void close() {
		requireOpen();
		this.open = false;
		this.sequencer.claimClosed();
		if (this.kept < this.size) {
			this.sequencer.discardedSlots().mark(this.lower + this.kept, upper());
		}
		this.sequencer.publish(this.lower, upper());
	}

	final void requireOpen() {
		if (!this.open) {
			throw new IllegalStateException(this + " is closed: its slots belong to the consumers now");
		}
	}

	@Override
	public String toString() {
		return "Claim of [" + this.lower + ", " + upper() + "]";
	}

}
