package io.github.disruptor4j.util;

import java.util.concurrent.ThreadFactory;

/**
 * Creates daemon threads, which do not keep the virtual machine from ending. Thread-safe.
 *
 * @since 0.1.0
 */
public enum DaemonThreadFactory implements ThreadFactory {

	/**
	 * The only instance.
	 */
	INSTANCE;

	@Override
	public Thread newThread(Runnable r) {
		Thread thread = new Thread(r);
		thread.setDaemon(true);
		return thread;
	}

}
