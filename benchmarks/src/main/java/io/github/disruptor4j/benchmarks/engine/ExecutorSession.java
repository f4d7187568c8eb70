package io.github.disruptor4j.benchmarks.engine;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.github.disruptor4j.benchmarks.workload.Topology;
import io.github.disruptor4j.benchmarks.workload.Workload;

/**
 * Workers: one pool of as many threads. Partitions: as many pools of one thread.
 */
final class ExecutorSession implements Session {

	private static final long TIMEOUT_SECONDS = 10;

	private final List<Worker> workers = new CopyOnWriteArrayList<>();

	private final List<ThreadPoolExecutor> pools;

	ExecutorSession(Workload workload) {
		int threads = workload.topology().consumers();
		int pools = (workload.topology() == Topology.PARTITIONS) ? threads : 1;
		this.pools = Stream.generate(() -> pool(workload, threads / pools)).limit(pools).toList();
	}

	private ThreadPoolExecutor pool(Workload workload, int threads) {
		ArrayBlockingQueue<Runnable> queue = new ArrayBlockingQueue<>(workload.ringSize());
		ThreadPoolExecutor pool = new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, queue,
				(task) -> new WorkerThread(task, newWorker(workload)), (task, executor) -> put(queue, task));
		pool.prestartAllCoreThreads();
		return pool;
	}

	private Worker newWorker(Workload workload) {
		Worker worker = new Worker(workload);
		this.workers.add(worker);
		return worker;
	}

	private static void put(ArrayBlockingQueue<Runnable> queue, Runnable task) {
		try {
			queue.put(task);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while publishing", ex);
		}
	}

	@Override
	public void publish(long first, long count) {
		int pools = this.pools.size();
		long end = first + count;
		for (long value = first; value < end; value++) {
			this.pools.get((int) (value % pools)).execute(new Task(value));
		}
	}

	@Override
	public List<? extends Tally> tallies() {
		return this.workers;
	}

	@Override
	public List<Thread> consumers() {
		throw new UnsupportedOperationException("Nothing is measured of the threads of an executor");
	}

	@Override
	public void close() {
		this.pools.forEach(ThreadPoolExecutor::shutdown);
		try {
			for (ThreadPoolExecutor pool : this.pools) {
				if (!pool.awaitTermination(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
					throw new IllegalStateException("A pool did not end");
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for a pool to end", ex);
		}
	}

	private record Task(long value) implements Runnable {

		@Override
		public void run() {
			((WorkerThread) Thread.currentThread()).worker.count(this.value);
		}

	}

	private static final class WorkerThread extends Thread {

		private final Worker worker;

		WorkerThread(Runnable task, Worker worker) {
			super(task, "worker");
			this.worker = worker;
			setDaemon(true);
		}

	}

	private static final class Worker extends Tally {

		Worker(Workload workload) {
			super(workload);
		}

		void count(long value) {
			takeShare(value);
		}

	}

}
