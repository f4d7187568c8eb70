package io.github.disruptor4j;

/**
 * What only the producer's thread writes.
 */
abstract class SingleProducerSequencerFields extends SingleProducerSequencerPad {

	/** The last sequence claimed; others may look at it. */
	long nextValue = Sequence.INITIAL_VALUE;

	/** Where the slowest gate was when it was read last. */
	long cachedValue = Sequence.INITIAL_VALUE;

	/** Whether the last slots claimed belong to a {@link RangeClaim} still open. */
	boolean claimOpen;

	SingleProducerSequencerFields(int bufferSize, WaitStrategy waitStrategy) {
		super(bufferSize, waitStrategy);
	}

}
