package io.github.disruptor4j.random;

/**
 * What producers have put into each sequence. Written by a producer between claim and
 * publication, read by consumers that have been shown the sequence: the engine is all
 * that orders the two. Whatever is not in here was never accepted.
 */
final class Ledger {

	private static final int CAPACITY = 4096;

	private final boolean[] accepted = new boolean[CAPACITY];

	private final Verdict verdict;

	Ledger(Verdict verdict) {
		this.verdict = verdict;
	}

	static int capacity() {
		return CAPACITY;
	}

	void accept(long sequence) {
		this.verdict.expect(!isAccepted(sequence), "Sequence %d was claimed twice", sequence);
		this.accepted[Math.toIntExact(sequence)] = true;
	}

	boolean isAccepted(long sequence) {
		return sequence >= 0 && this.accepted[Math.toIntExact(sequence)];
	}

	/**
	 * Finds the first event that was accepted within a range.
	 * @param after where the range begins, exclusive
	 * @param before where it ends, exclusive
	 * @return its sequence, or -1 if there is none
	 */
	long firstAccepted(long after, long before) {
		for (long sequence = after + 1; sequence < before; sequence++) {
			if (isAccepted(sequence)) {
				return sequence;
			}
		}
		return -1;
	}

	/**
	 * Finds the last event that was accepted. To be called when no producer is left.
	 * @return its sequence, or -1 if there is none
	 */
	long lastAccepted() {
		for (int sequence = CAPACITY - 1; sequence >= 0; sequence--) {
			if (this.accepted[sequence]) {
				return sequence;
			}
		}
		return -1;
	}

	long acceptedUpTo(long last) {
		long count = 0;
		for (long sequence = 0; sequence <= last; sequence++) {
			count += isAccepted(sequence) ? 1 : 0;
		}
		return count;
	}

}
