package io.github.disruptor4j.spring.ring;

import java.util.List;
import java.util.concurrent.ThreadFactory;

import org.jspecify.annotations.Nullable;

/**
 * Makes the threads that share a consumer's events: the first whose number is free. So a
 * thread that replaces a dead one has its name. Thread-safe.
 */
final class NumberedThreads implements ThreadFactory {

	private final List<ThreadFactory> factories;

	private final @Nullable Thread[] threads;

	NumberedThreads(List<ThreadFactory> factories) {
		this.factories = List.copyOf(factories);
		this.threads = new Thread[factories.size()];
	}

	@Override
	public synchronized Thread newThread(Runnable task) {
		int number = 0;
		while (number < this.threads.length - 1 && isTaken(this.threads[number])) {
			number++;
		}
		Thread thread = this.factories.get(number).newThread(task);
		this.threads[number] = thread;
		return thread;
	}

	private static boolean isTaken(@Nullable Thread thread) {
		return thread != null && thread.getState() != Thread.State.TERMINATED;
	}

}
