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
