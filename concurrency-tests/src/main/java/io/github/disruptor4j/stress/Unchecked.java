package io.github.disruptor4j.stress;

import io.github.disruptor4j.AlertException;
import io.github.disruptor4j.EventPoller;
import io.github.disruptor4j.EventPoller.PollState;
import io.github.disruptor4j.SequenceBarrier;
import io.github.disruptor4j.TimeoutException;

/**
 * Calls for actors, which may not throw checked exceptions. What should not be thrown
 * fails the test as an error.
 */
final class Unchecked {

	private Unchecked() {
	}

	static long waitFor(SequenceBarrier barrier, long sequence) {
		try {
			return barrier.waitFor(sequence);
		}
		catch (AlertException | InterruptedException | TimeoutException ex) {
			throw new IllegalStateException("The wait should have ended with an event", ex);
		}
	}

	static PollState poll(EventPoller<Slot> poller, EventPoller.Handler<Slot> handler) {
		try {
			return poller.poll(handler);
		}
		catch (Exception ex) {
			throw new IllegalStateException("The handler throws nothing", ex);
		}
	}

}
