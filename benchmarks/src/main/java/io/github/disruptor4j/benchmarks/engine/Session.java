package io.github.disruptor4j.benchmarks.engine;

import java.util.List;

/**
 * A workload that is up and running: its consumers wait for events.
 */
public interface Session extends AutoCloseable {

	/**
	 * Publish the values {@code first} to {@code first + count - 1}, one event each;
	 * called by each producer thread with a range of its own. Blocks while there is no
	 * room.
	 * @param first the first value
	 * @param count number of events, a multiple of the workload's batch
	 */
	void publish(long first, long count);

	/**
	 * Return what the consumers count, one tally per consumer.
	 * @return the tallies
	 */
	List<? extends Tally> tallies();

	/**
	 * Return the threads of the consumers, in the order of the tallies.
	 * @return the threads
	 */
	List<Thread> consumers();

	/**
	 * Stop the consumers and wait until their threads have ended.
	 */
	@Override
	void close();

}
