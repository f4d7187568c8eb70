package io.github.disruptor4j;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * What is done to arrays of sequences in more than one place.
 */
final class Sequences {

	static final Sequence[] NONE = {};

	private Sequences() {
	}

	/**
	 * Reads the lowest of the sequences.
	 * @param sequences the sequences, read one after the other
	 * @param limit what to return where none is lower
	 * @return the lowest value, never above the limit
	 */
	static long minimum(Sequence[] sequences, long limit) {
		long minimum = limit;
		for (Sequence sequence : sequences) {
			minimum = Math.min(minimum, sequence.get());
		}
		return minimum;
	}

	static Sequence[] append(Sequence[] sequences, Sequence... more) {
		Sequence[] all = Arrays.copyOf(sequences, sequences.length + more.length);
		System.arraycopy(more, 0, all, sequences.length, more.length);
		return all;
	}

	static Sequence[] without(Sequence[] sequences, Sequence removed) {
		Predicate<Sequence> kept = (sequence) -> sequence != removed;
		return Arrays.stream(sequences).filter(kept).toArray(Sequence[]::new);
	}

}
