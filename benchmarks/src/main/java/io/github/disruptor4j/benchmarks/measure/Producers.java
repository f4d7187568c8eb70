package io.github.disruptor4j.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import io.github.disruptor4j.benchmarks.engine.Session;

/**
 * The publishing threads of a session: the same ones in every round, as a ring with a
 * single producer demands. In each round they start together.
 */
final class Producers implements AutoCloseable {

	private static final long TIMEOUT_SECONDS = 120;

	private final List<ExecutorService> threads;

	private final CyclicBarrier start;

	private volatile long started;

	Producers(int count) {
		this.threads = Stream.generate(Producers::newThread).limit(count).toList();
		this.start = new CyclicBarrier(count, () -> this.started = System.nanoTime());
		for (ExecutorService thread : this.threads) {
			CompletableFuture.runAsync(ProducerProcessor::bindCurrentThread, thread).join();
		}
	}

	private static ExecutorService newThread() {
		return Executors.newSingleThreadExecutor((task) -> {
			Thread thread = new Thread(task, "producer");
			thread.setDaemon(true);
			return thread;
		});
	}

	/**
	 * Let every producer publish its share of a range and wait until all have.
	 * @param session where to publish
	 * @param first the first value
	 * @param events number of events, a multiple of the number of producers
	 * @throws InterruptedException if interrupted
	 * @throws ExecutionException if a producer failed
	 * @throws TimeoutException if a producer is not done in two minutes
	 */
	void publish(Session session, long first, long events)
			throws InterruptedException, ExecutionException, TimeoutException {
		long share = events / this.threads.size();
		List<Future<?>> shares = new ArrayList<>();
		for (ExecutorService thread : this.threads) {
			long from = first + shares.size() * share;
			shares.add(thread.submit(() -> {
				awaitStart();
				session.publish(from, share);
			}));
		}
		for (Future<?> published : shares) {
			published.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
		}
	}

	private void awaitStart() {
		try {
			this.start.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted before the start", ex);
		}
		catch (BrokenBarrierException ex) {
			throw new IllegalStateException("Another producer did not start", ex);
		}
	}

	/**
	 * Return when the producers started together the last time.
	 * @return the value of {@link System#nanoTime()} at that moment
	 */
	long started() {
		return this.started;
	}

	@Override
	public void close() {
		this.threads.forEach(ExecutorService::shutdown);
		try {
			for (ExecutorService thread : this.threads) {
				if (!thread.awaitTermination(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
					throw new IllegalStateException("A producer did not end");
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
