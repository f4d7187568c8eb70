package io.github.disruptor4j.random;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The time for which this process has been running: stands still while the machine does,
 * so that a limit in it cannot be missed by a machine that is stopped or overloaded.
 */
final class Ticks implements AutoCloseable {

	private static final long TICK_MILLIS = 10;

	private final Thread thread;

	private volatile long count;

	private volatile boolean over;

	Ticks() {
		this.thread = new Thread(() -> {
			while (!this.over) {
				LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS));
				this.count = this.count + 1;
			}
		}, "ticks");
		this.thread.setDaemon(true);
		this.thread.start();
	}

	/**
	 * Returns the time.
	 * @return at most so many milliseconds since the start
	 */
	long millis() {
		return this.count * TICK_MILLIS;
	}

	@Override
	public void close() {
		this.over = true;
		LockSupport.unpark(this.thread);
		try {
			this.thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
