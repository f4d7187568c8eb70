package io.github.disruptor4j.defect;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Threads and bounded waits for scenarios. A wait that fails is an outcome, not an error.
 */
final class Probe {

	/** How long to wait for what should happen; the harness sets it. */
	static final long PATIENCE_MILLIS = Long.getLong("defect.patience", 10_000);

	/** How long to watch for what should not happen. */
	static final long WATCH_MILLIS = 300;

	private Probe() {
	}

	static Thread start(Task task) {
		Thread thread = newThread(() -> {
			try {
				task.run();
			}
			catch (Throwable ex) {
				// The scenario looks at what the thread has achieved.
			}
		});
		thread.start();
		return thread;
	}

	static Thread newThread(Runnable task) {
		Thread thread = new Thread(task, "scenario");
		thread.setDaemon(true);
		thread.setUncaughtExceptionHandler((dead, ex) -> {
		});
		return thread;
	}

	static boolean ends(Thread thread) throws InterruptedException {
		thread.join(PATIENCE_MILLIS);
		return !thread.isAlive();
	}

	static boolean endsSoon(Thread thread) throws InterruptedException {
		thread.join(WATCH_MILLIS);
		return !thread.isAlive();
	}

	static boolean opens(CountDownLatch latch) throws InterruptedException {
		return latch.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
	}

	static void awaitUninterruptibly(CountDownLatch latch) {
		boolean interrupted = false;
		while (true) {
			try {
				latch.await();
				break;
			}
			catch (InterruptedException ex) {
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	static boolean happens(BooleanSupplier condition) {
		return happens(condition, PATIENCE_MILLIS);
	}

	static boolean happensSoon(BooleanSupplier condition) {
		return happens(condition, WATCH_MILLIS);
	}

	private static boolean happens(BooleanSupplier condition, long millis) {
		long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() - deadline > 0) {
				return false;
			}
			Thread.yield();
		}
		return true;
	}

	static boolean parks(Thread thread) {
		return happens(
				() -> thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING);
	}

	/**
	 * Waits for a call to return.
	 * @param <V> the type of its result
	 * @param call the call
	 * @return its result, or what it threw, or null if it did not return in time
	 * @throws InterruptedException if the scenario is interrupted
	 */
	static <V> Object resultOf(Callable<V> call) throws InterruptedException {
		Object[] result = new Object[1];
		Thread thread = start(() -> {
			try {
				result[0] = call.call();
			}
			catch (Throwable ex) {
				result[0] = ex;
			}
		});
		return ends(thread) ? result[0] : null;
	}

	/**
	 * A task that may throw.
	 */
	interface Task {

		void run() throws Exception;

	}

	/**
	 * Creates threads and remembers them.
	 */
	static final class Threads implements ThreadFactory {

		private final List<Thread> created = new ArrayList<>();

		@Override
		public Thread newThread(Runnable task) {
			Thread thread = Probe.newThread(task);
			this.created.add(thread);
			return thread;
		}

		Thread first() {
			return this.created.get(0);
		}

		boolean end() throws InterruptedException {
			for (Thread thread : this.created) {
				if (!ends(thread)) {
					return false;
				}
			}
			return true;
		}

	}

}
