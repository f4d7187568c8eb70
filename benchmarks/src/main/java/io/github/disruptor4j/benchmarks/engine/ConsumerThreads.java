package io.github.disruptor4j.benchmarks.engine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Makes daemon threads and remembers them, so that a session can wait for their end.
 */
final class ConsumerThreads implements ThreadFactory {

	private static final long JOIN_MILLIS = TimeUnit.SECONDS.toMillis(10);

	private final List<Thread> threads = new CopyOnWriteArrayList<>();

	@Override
	public Thread newThread(Runnable task) {
		Thread thread = new Thread(task, "consumer-" + this.threads.size());
		thread.setDaemon(true);
		this.threads.add(thread);
		return thread;
	}

	List<Thread> all() {
		return List.copyOf(this.threads);
	}

	/**
	 * Wait until all threads have ended.
	 * @throws IllegalStateException if one hasn't after ten seconds
	 */
	void join() {
		try {
			for (Thread thread : this.threads) {
				thread.join(JOIN_MILLIS);
				if (thread.isAlive()) {
					throw new IllegalStateException("Thread '%s' did not end".formatted(thread.getName()));
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for consumers to end", ex);
		}
	}

}
