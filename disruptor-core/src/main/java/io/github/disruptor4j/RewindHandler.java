package io.github.disruptor4j;

/**
 * Tells a processor where to go on after its handler asked for a rewind.
 *
 * @since 0.1.0
 */
public interface RewindHandler {

	/**
	 * Decides whether a batch is rewound.
	 * @param ex what the event handler threw
	 * @param startOfBatchSequence the sequence of the first event of the batch
	 * @return the sequence to go on with
	 * @throws RewindableException if the batch is not to be rewound
	 */
	long attemptRewindGetNextSequence(RewindableException ex, long startOfBatchSequence) throws RewindableException;

}
