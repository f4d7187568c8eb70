package io.github.disruptor4j.testing;

import java.util.concurrent.atomic.AtomicInteger;

import io.github.disruptor4j.AlertException;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.SequenceBarrier;
import io.github.disruptor4j.WaitStrategy;

/**
 * A wait strategy as a user would write it: waits on a monitor, and counts its signals.
 */
public final class CountingWaitStrategy implements WaitStrategy {

	private final AtomicInteger signals = new AtomicInteger();

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
			Thread.onSpinWait();
		}
		return available;
	}

	@Override
	public void signalAllWhenBlocking() {
		this.signals.incrementAndGet();
		synchronized (this) {
			notifyAll();
		}
	}

	public int signals() {
		return this.signals.get();
	}

}
