package io.github.disruptor4j.dsl;

import java.util.List;

/**
 * How a shutdown went.
 *
 * @param drained whether every consumer has handled everything up to the target and has
 * ended
 * @param target the last sequence that was accepted before the ring was closed
 * @param remaining the consumers that have not, in the order of the graph
 * @since 0.1.0
 */
public record ShutdownReport(boolean drained, long target, List<Remaining> remaining) {

	/**
	 * Creates a report.
	 * @param drained whether nothing is left
	 * @param target the last sequence accepted
	 * @param remaining the consumers that something is left for, copied
	 */
	public ShutdownReport {
		remaining = List.copyOf(remaining);
	}

	/**
	 * What is left for one consumer.
	 *
	 * @param consumer its name
	 * @param sequence how far it has come: the end of its last whole batch
	 * @param left how many events there are from there up to the target; one that died
	 * within a batch has handled those before the event that it died of, see
	 * {@link RingConsumer#getFailure()}
	 * @param state what it was doing when the report was made: anything but halted or
	 * failed is a thread that did not end in time
	 */
	public record Remaining(String consumer, long sequence, long left, ConsumerState state) {
	}

}
