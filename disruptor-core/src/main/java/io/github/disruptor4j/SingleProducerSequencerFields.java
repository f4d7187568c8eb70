package io.github.disruptor4j;

/**
 * What only the producer's thread writes.
 */
abstract class SingleProducerSequencerFields extends SingleProducerSequencerPad {

	/** The last sequence claimed; others may look at it. */
	long nextValue = Sequence.INITIAL_VALUE;

	/**
	 * Up to where claims need not look at anything but admission: the {@link #room}, or
	 * nothing at all while a claim is open.
	 */
	long claimable = Long.MIN_VALUE;

	/** A ring's size ahead of where the slowest gate was when it was read last. */
	long room = Long.MIN_VALUE;

	/** Whether the last slots claimed belong to a {@link RangeClaim} still open. */
	boolean claimOpen;

	SingleProducerSequencerFields(int bufferSize, WaitStrategy waitStrategy) {
		super(bufferSize, waitStrategy);
	}

}
