package io.github.disruptor4j.benchmarks.engine;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;

import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

import io.github.disruptor4j.benchmarks.workload.Workload;

/**
 * One thread with a queue as long as the ring; a submitter waits while it is full.
 */
final class OneThreadExecutor extends ThreadPoolTaskExecutor {

	private static final long serialVersionUID = 1L;

	OneThreadExecutor(Workload workload) {
		setCorePoolSize(1);
		setMaxPoolSize(1);
		setQueueCapacity(workload.ringSize());
		setThreadNamePrefix("values-");
		setRejectedExecutionHandler(OneThreadExecutor::waitForRoom);
	}

	private static void waitForRoom(Runnable task, ThreadPoolExecutor executor) {
		try {
			executor.getQueue().put(task);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new RejectedExecutionException("Interrupted while waiting for room", ex);
		}
	}

}
