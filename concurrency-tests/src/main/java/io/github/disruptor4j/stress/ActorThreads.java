package io.github.disruptor4j.stress;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;

/**
 * Lends the threads of the actors to a {@code Disruptor}: to start a consumer creates no
 * thread of its own, but hands its run to whichever actor takes it.
 */
final class ActorThreads implements ThreadFactory {

	private final List<Runnable> runs = new CopyOnWriteArrayList<>();

	@Override
	public Thread newThread(Runnable run) {
		return new Thread(run) {

			@Override
			public synchronized void start() {
				ActorThreads.this.runs.add(run);
			}

		};
	}

	/**
	 * Runs a consumer to its end, as soon as it has been started.
	 * @param index which one, in the order of their starts
	 */
	void run(int index) {
		while (this.runs.size() <= index) {
			Thread.onSpinWait();
		}
		this.runs.get(index).run();
	}

}
