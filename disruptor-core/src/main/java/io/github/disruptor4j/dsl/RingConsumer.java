package io.github.disruptor4j.dsl;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * One consumer of a ring, as whoever runs it sees it. Safe for use by many threads; no
 * figure costs the consumer anything.
 *
 * @since 0.1.0
 */
public interface RingConsumer {

	/**
	 * Returns the consumer's name.
	 * @return the name it was given, or {@code consumer-<n>}
	 */
	String getName();

	/**
	 * Returns the consumers that it follows.
	 * @return their names, none if it follows the producers
	 */
	List<String> getParents();

	/**
	 * Returns what the consumer is doing.
	 * @return its state
	 */
	ConsumerState getState();

	/**
	 * Tells whether the consumer has a thread that takes events, or will as soon as it
	 * gets going.
	 * @return whether it is starting, running or halting
	 */
	boolean isRunning();

	/**
	 * Returns how far the consumer has come.
	 * @return the last sequence handled, -1 before the first
	 */
	long getSequence();

	/**
	 * Returns how many events the consumer is behind the cursor. Never under-estimated:
	 * its own sequence is read first.
	 * @return the number of events, at least 0
	 */
	long getLag();

	/**
	 * Returns how many events wait for this very consumer: how far it is behind its
	 * slowest parent, or behind the cursor if it has none. The consumer with a backlog is
	 * the bottleneck.
	 * @return the number of events, at least 0
	 */
	long getBacklog();

	/**
	 * Returns what the consumer has died of.
	 * @return the failure, or null if it has not failed since it was started
	 */
	@Nullable ConsumerFailure getFailure();

	/**
	 * Returns the consumer's thread.
	 * @return the thread, or null if it has none
	 */
	@Nullable Thread getThread();

	/**
	 * Lets the consumer take no events after the batch it is in. It keeps its thread, and
	 * holds producers back once the ring is full; a worker leaves its share to the others
	 * instead. Does not wait for that batch; see
	 * {@link #await(ConsumerState, long, TimeUnit)}. One that is not running will start
	 * paused.
	 * @throws UnsupportedOperationException if it runs a processor of the user's own that
	 * cannot be paused
	 */
	void pause();

	/**
	 * Lets a paused consumer go on where it was.
	 * @throws UnsupportedOperationException if it runs a processor of the user's own that
	 * cannot be paused
	 */
	void resume();

	/**
	 * Gives a consumer that has failed or was halted a new thread, on which it goes on
	 * where it was; with the event it failed at, if it had failed. If no other consumer
	 * has failed for good, the ring takes events again, unless it was closed: one that is
	 * being stopped stays so, and lets the consumer handle what is left.
	 * @throws IllegalStateException if it is running, its ring is stopped, or it has been
	 * removed
	 */
	void restart();

	/**
	 * Says that {@link #restart()} will be called for a consumer that has failed. To be
	 * called by the ring's {@link ConsumerFailureListener}, or later. From then on the
	 * consumer counts as one that is slow: the ring takes events again, as after its
	 * restart, and a stop waits for it as long as it has time for that.
	 * @return whether it is announced now; {@code false} if the consumer has not failed
	 * or was removed, or its ring was stopped
	 */
	boolean announceRestart();

	/**
	 * Says that the restart that was announced won't come. The ring has failed then, and
	 * a stop waits for the consumer no longer. Has no effect where none is announced.
	 */
	void withdrawRestart();

	/**
	 * Tells whether a restart is announced that has not come yet. One that was is so no
	 * longer when the ring's consumers are told to end.
	 * @return whether the consumer is to be restarted
	 */
	boolean isRestartAnnounced();

	/**
	 * Waits until the consumer is in a state, or has been in it since the call: one that
	 * fails may be restarted, and be running again, by the time the caller is woken.
	 * @param state the state
	 * @param timeout how long to wait at the most
	 * @param unit the unit of the timeout
	 * @return whether it got there in time
	 * @throws InterruptedException if the current thread is interrupted
	 */
	boolean await(ConsumerState state, long timeout, TimeUnit unit) throws InterruptedException;

	/**
	 * Waits until the thread has ended that the consumer has now. Does not end it. The
	 * consumer may have been given another one meanwhile: see {@link #isRunning()}.
	 * @param timeout how long to wait at the most
	 * @param unit the unit of the timeout
	 * @return whether it has ended, or never had one
	 * @throws InterruptedException if the current thread is interrupted
	 */
	boolean join(long timeout, TimeUnit unit) throws InterruptedException;

}
