package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.spring.consumer.DeadLetter;
import io.github.disruptor4j.spring.consumer.DeadLetterSink;

/**
 * Gives dead letters to a sink on a thread that the consumer waits for no longer than it
 * may, whatever the sink does. A sink that is still at an earlier letter, deaf to
 * interrupts, gets no other one until it is done.
 */
final class DeadLetterThread implements DeadLetterTarget {

	private static final long JOIN_MILLIS = TimeUnit.SECONDS.toMillis(1);

	private final String name;

	private final Supplier<DeadLetterSink<Object>> sink;

	private @Nullable ThreadPoolExecutor executor;

	private @Nullable Thread thread;

	DeadLetterThread(String name, Supplier<DeadLetterSink<Object>> sink) {
		this.name = name;
		this.sink = sink;
	}

	@Override
	@SuppressWarnings("unchecked") // the sink was looked up by the type of event
	public void accept(DeadLetter<?> letter, Duration timeout) throws Exception {
		FutureTask<Void> task = new FutureTask<>(() -> {
			this.sink.get().accept((DeadLetter<Object>) letter);
			return null;
		});
		ThreadPoolExecutor thread = executor();
		try {
			thread.execute(task);
			await(task, timeout.toNanos());
		}
		catch (RejectedExecutionException ex) {
			throw new IllegalStateException("The sink is still busy with earlier letters", ex);
		}
		catch (TimeoutException ex) {
			task.cancel(true);
			thread.remove(task);
			throw new IllegalStateException("The sink has not taken it within %d ms".formatted(timeout.toMillis()), ex);
		}
		catch (ExecutionException ex) {
			Throwable cause = ex.getCause();
			throw new IllegalStateException("The sink has failed", (cause != null) ? cause : ex);
		}
	}

	// An interrupt doesn't end the wait and is kept: it is not for the letter.
	private static void await(Future<?> task, long nanos) throws ExecutionException, TimeoutException {
		long deadline = System.nanoTime() + nanos;
		boolean interrupted = false;
		try {
			while (true) {
				try {
					task.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
					return;
				}
				catch (InterruptedException ex) {
					interrupted = true;
				}
			}
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private synchronized ThreadPoolExecutor executor() {
		ThreadPoolExecutor current = this.executor;
		if (current == null) {
			current = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(16), this::newThread);
			this.executor = current;
		}
		return current;
	}

	private synchronized Thread newThread(Runnable task) {
		Thread created = new Thread(task, this.name);
		created.setDaemon(true);
		this.thread = created;
		return created;
	}

	@Override
	public void close() {
		Thread last = end();
		if (last != null) {
			try {
				last.join(JOIN_MILLIS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private synchronized @Nullable Thread end() {
		if (this.executor != null) {
			this.executor.shutdownNow();
		}
		Thread last = this.thread;
		this.executor = null;
		this.thread = null;
		return last;
	}

}
