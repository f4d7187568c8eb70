package io.github.disruptor4j.spring.consumer;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.EventReleaser;

/**
 * Lets go early of the event of whichever worker the current thread is, for a handler
 * bean that is shared by all of them. Elsewhere there is nothing to let go of before the
 * handler returns.
 */
final class WorkerReleaser implements EventReleaser {

	static final WorkerReleaser INSTANCE = new WorkerReleaser();

	private static final ThreadLocal<@Nullable EventReleaser> CURRENT = new ThreadLocal<>();

	private WorkerReleaser() {
	}

	static void started(@Nullable EventReleaser worker) {
		CURRENT.set(worker);
	}

	static void ended() {
		CURRENT.remove();
	}

	@Override
	public void release() {
		EventReleaser worker = CURRENT.get();
		if (worker != null) {
			worker.release();
		}
	}

}
