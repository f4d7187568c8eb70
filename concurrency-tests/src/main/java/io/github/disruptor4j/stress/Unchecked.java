package io.github.disruptor4j.stress;

import java.util.concurrent.Callable;

import io.github.disruptor4j.EventPoller;
import io.github.disruptor4j.EventPoller.PollState;
import io.github.disruptor4j.SequenceBarrier;

/**
 * Calls for actors, which may not throw checked exceptions. What should not be thrown
 * fails the test as an error.
 */
final class Unchecked {

	private Unchecked() {
	}

	static <V> V call(Callable<V> call) {
		try {
			return call.call();
		}
		catch (Exception ex) {
			throw new IllegalStateException("It should have ended without an exception", ex);
		}
	}

	static long waitFor(SequenceBarrier barrier, long sequence) {
		return call(() -> barrier.waitFor(sequence));
	}

	static PollState poll(EventPoller<Slot> poller, EventPoller.Handler<Slot> handler) {
		return call(() -> poller.poll(handler));
	}

}
