package io.github.disruptor4j.testing;

import java.lang.Thread.State;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Something a test does on a second thread. Asking for the result joins the thread; no
 * wait is longer than ten seconds.
 *
 * @param <V> the type of the result
 */
public final class Background<V> {

	private static final AtomicInteger COUNT = new AtomicInteger();

	private static final long PATIENCE_SECONDS = 10;

	private final CompletableFuture<V> outcome = new CompletableFuture<>();

	private final Thread thread;

	private Background(Callable<V> task) {
		this.thread = new Thread(() -> {
			try {
				this.outcome.complete(task.call());
			}
			catch (Throwable ex) {
				this.outcome.completeExceptionally(ex);
			}
		}, "background-" + COUNT.incrementAndGet());
		this.thread.setDaemon(true);
		this.thread.start();
	}

	/**
	 * Starts a task that has a result.
	 * @param <V> the type of the result
	 * @param task the task
	 * @return the running task
	 */
	public static <V> Background<V> call(Callable<V> task) {
		return new Background<>(task);
	}

	/**
	 * Starts a task without a result.
	 * @param task the task
	 * @return the running task
	 */
	public static Background<Void> run(Action task) {
		return new Background<>(() -> {
			task.run();
			return null;
		});
	}

	/**
	 * Waits until the task has ended.
	 * @return its result
	 * @throws Throwable what the task threw
	 */
	public V result() throws Throwable {
		try {
			return this.outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		catch (ExecutionException ex) {
			throw ex.getCause();
		}
		catch (TimeoutException ex) {
			AssertionError error = new AssertionError("Still busy after " + PATIENCE_SECONDS + " s: " + this.thread);
			error.setStackTrace(this.thread.getStackTrace());
			this.thread.interrupt();
			throw error;
		}
		finally {
			this.thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
		}
	}

	/**
	 * Waits until the task has thrown.
	 * @return what it threw
	 */
	public Throwable failure() {
		try {
			V result = result();
			return new AssertionError("Did not throw but returned " + result);
		}
		catch (Throwable ex) {
			return ex;
		}
	}

	/**
	 * Waits until the task's thread is parked or asleep.
	 * @return this task
	 */
	public Background<V> awaitBlocked() {
		Waits.until(() -> {
			State state = this.thread.getState();
			return state == State.WAITING || state == State.TIMED_WAITING || state == State.BLOCKED;
		});
		return this;
	}

	public boolean isDone() {
		return this.outcome.isDone();
	}

	public Thread thread() {
		return this.thread;
	}

	/**
	 * A task that may throw.
	 */
	@FunctionalInterface
	public interface Action {

		/**
		 * Runs the task.
		 * @throws Exception whatever goes wrong
		 */
		void run() throws Exception;

	}

}
