package io.github.disruptor4j;

/**
 * Holds the one field of a {@link Sequence} that threads share.
 */
class SequenceValue extends SequenceLeftPad {

	protected long value;

}
