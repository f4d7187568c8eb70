package io.github.disruptor4j.random;

import io.github.disruptor4j.AlertException;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.SequenceBarrier;
import io.github.disruptor4j.WaitStrategy;

/**
 * A wait strategy as a user would write it: waits on a monitor for publications, and
 * yields while it waits for parents.
 */
final class MonitorWaitStrategy implements WaitStrategy {

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
			Thread.yield();
		}
		return available;
	}

	@Override
	public synchronized void signalAllWhenBlocking() {
		notifyAll();
	}

}
