package io.github.disruptor4j.spring.consumer;

import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.disruptor4j.dsl.ConsumerState;
import io.github.disruptor4j.dsl.RingConsumer;

/**
 * Tells a consumer's thread that the consumer is to end, also while it pauses between
 * attempts. A drain doesn't count: until its time is up, there is time for attempts.
 *
 * @since 0.1.0
 */
public final class StopSignal {

	private List<RingConsumer> members = List.of();

	/**
	 * Creates a signal that never comes.
	 */
	public StopSignal() {
	}

	/**
	 * Listens to the consumers, of which the calling thread is one. To be called before
	 * they start.
	 * @param consumers the consumers that share a handler
	 */
	public void listenTo(List<RingConsumer> consumers) {
		this.members = List.copyOf(consumers);
	}

	boolean isStopping() {
		return await(0);
	}

	/**
	 * Waits for the signal.
	 * @param millis how long, in milliseconds; an interrupt, which is kept, ends the wait
	 * @return whether it has come
	 */
	boolean await(long millis) {
		for (RingConsumer member : this.members) {
			if (member.getThread() == Thread.currentThread()) {
				return await(member, millis);
			}
		}
		return false;
	}

	// Whoever sees the state change sees the processor halted, too: the engine changes
	// both under the lock that this call takes.
	private static boolean await(RingConsumer member, long millis) {
		try {
			return member.await(ConsumerState.HALTING, millis, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return member.getState() == ConsumerState.HALTING;
		}
	}

}
