package io.github.disruptor4j.random;

import java.util.concurrent.locks.LockSupport;

import io.github.disruptor4j.AlertException;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.SequenceBarrier;
import io.github.disruptor4j.WaitStrategy;

/**
 * A wait strategy as a user would write it: waits on a monitor for publications, and
 * sleeps while it waits for parents.
 */
final class MonitorWaitStrategy implements WaitStrategy {

	private static final long PAUSE_NANOS = 10_000;

	@Override
	public long waitFor(long sequence, Sequence cursor, Sequence dependentSequence, SequenceBarrier barrier)
			throws AlertException, InterruptedException {
		synchronized (this) {
			while (cursor.get() < sequence) {
				barrier.checkAlert();
				wait();
			}
		}
		long available;
		while ((available = dependentSequence.get()) < sequence) {
			barrier.checkAlert();
			LockSupport.parkNanos(PAUSE_NANOS);
		}
		return available;
	}

	@Override
	public synchronized void signalAllWhenBlocking() {
		notifyAll();
	}

}
