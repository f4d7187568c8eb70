package io.github.disruptor4j.util;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Creates threads that can be told apart in a thread dump: a prefix and a number that
 * counts from 1. Thread-safe. <pre>{@code
 * Disruptor<Order> disruptor = new Disruptor<>(Order::new, 1024, new NamedThreadFactory("orders"));
 * }</pre>
 *
 * @since 0.1.0
 */
public final class NamedThreadFactory implements ThreadFactory {

	private final AtomicLong created = new AtomicLong();

	private final String prefix;

	private final boolean daemon;

	private final int priority;

	/**
	 * Creates a factory of threads with normal priority that keep the virtual machine
	 * from ending.
	 * @param prefix what the names begin with; a hyphen and the number follow
	 */
	public NamedThreadFactory(String prefix) {
		this(prefix, false, Thread.NORM_PRIORITY);
	}

	/**
	 * Creates a factory.
	 * @param prefix what the names begin with; a hyphen and the number follow
	 * @param daemon whether the virtual machine may end while the threads run
	 * @param priority the threads' priority, from {@link Thread#MIN_PRIORITY} to
	 * {@link Thread#MAX_PRIORITY}; a thread group may allow less
	 * @throws IllegalArgumentException if the priority is out of range
	 */
	public NamedThreadFactory(String prefix, boolean daemon, int priority) {
		if (priority < Thread.MIN_PRIORITY || priority > Thread.MAX_PRIORITY) {
			throw new IllegalArgumentException("priority must be from " + Thread.MIN_PRIORITY + " to "
					+ Thread.MAX_PRIORITY + " but is " + priority);
		}
		this.prefix = prefix;
		this.daemon = daemon;
		this.priority = priority;
	}

	@Override
	public Thread newThread(Runnable task) {
		return newThread(task, String.valueOf(this.created.incrementAndGet()));
	}

	/**
	 * Creates a thread with a name of its own instead of a number: for the consumers of a
	 * {@link io.github.disruptor4j.dsl.Disruptor}, the consumer's.
	 * @param task what the thread runs
	 * @param name what follows the prefix and the hyphen
	 * @return the thread, not started
	 */
	public Thread newThread(Runnable task, String name) {
		Thread thread = new Thread(task, this.prefix + '-' + name);
		thread.setDaemon(this.daemon);
		thread.setPriority(this.priority);
		return thread;
	}

	@Override
	public String toString() {
		return "NamedThreadFactory{prefix=" + this.prefix + ", daemon=" + this.daemon + ", priority=" + this.priority
				+ '}';
	}

}
