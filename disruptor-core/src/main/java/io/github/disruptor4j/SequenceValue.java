package io.github.disruptor4j;

/**
 * Holds the one field of a {@link Sequence} that threads share. Visible to subclasses, as
 * in LMAX; they should prefer the methods, which say how an access is ordered.
 */
class SequenceValue extends SequenceLeftPad {

	protected long value;

}
