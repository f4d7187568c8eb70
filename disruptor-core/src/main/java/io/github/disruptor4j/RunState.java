package io.github.disruptor4j;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

/**
 * Whether a processor runs, and whether it may take events: set by the thread that runs
 * it and by whoever halts or pauses it.
 * <p>
 * A halt that comes before the run ends that run at once, so that nobody who halts a
 * processor needs to know whether its thread has got there yet.
 */
final class RunState {

	private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.READY);

	private volatile boolean pauseRequested;

	private volatile boolean paused;

	private volatile @Nullable Thread resting;

	private volatile Runnable pauseListener = () -> {
	};

	/**
	 * Starts a run.
	 * @return false if it was halted before it began
	 * @throws IllegalStateException if a run is under way
	 */
	boolean begin() {
		while (true) {
			Phase current = this.phase.get();
			if (current == Phase.RUNNING || current == Phase.HALTING) {
				throw new IllegalStateException("The processor is already running");
			}
			Phase next = (current == Phase.HALTED_EARLY) ? Phase.HALTING : Phase.RUNNING;
			if (this.phase.compareAndSet(current, next)) {
				return next == Phase.RUNNING;
			}
		}
	}

	void end() {
		this.phase.set(Phase.READY);
	}

	void halt() {
		this.phase.updateAndGet((current) -> switch (current) {
			case READY, HALTED_EARLY -> Phase.HALTED_EARLY;
			case RUNNING, HALTING -> Phase.HALTING;
		});
		LockSupport.unpark(this.resting);
	}

	/**
	 * Forgets a halt that came when no run was under way.
	 * @throws IllegalStateException if a run is under way
	 */
	void reset() {
		if (isRunning()) {
			throw new IllegalStateException("The processor is running");
		}
		this.phase.compareAndSet(Phase.HALTED_EARLY, Phase.READY);
	}

	boolean isRunning() {
		Phase current = this.phase.get();
		return current == Phase.RUNNING || current == Phase.HALTING;
	}

	boolean mayContinue() {
		return this.phase.get() == Phase.RUNNING;
	}

	void pause() {
		this.pauseRequested = true;
		this.pauseListener.run();
	}

	void resume() {
		this.pauseRequested = false;
		LockSupport.unpark(this.resting);
		this.pauseListener.run();
	}

	boolean mustPause() {
		return this.pauseRequested;
	}

	/**
	 * Tells whether the processor rests, and is to.
	 * @return false as soon as it is resumed, also where its thread has not noticed yet
	 */
	boolean isPaused() {
		return this.paused && this.pauseRequested;
	}

	void setPauseListener(Runnable listener) {
		this.pauseListener = listener;
	}

	/**
	 * Parks the processor's thread until it is resumed or halted. An interrupt does not
	 * end that.
	 * @return whether the thread was interrupted meanwhile; its status has been cleared
	 */
	boolean rest() {
		boolean interrupted = false;
		this.resting = Thread.currentThread();
		this.paused = true;
		try {
			while (this.pauseRequested && mayContinue()) {
				// At each look: a resume that was taken back may have been seen before.
				this.pauseListener.run();
				if (!this.pauseRequested || !mayContinue()) {
					// Look again: what woke this thread may have been used up by a lock
					// that the listener waited for (RunStateTests).
					break;
				}
				LockSupport.park(this);
				// Left pending, it would let no later park wait.
				interrupted |= Thread.interrupted();
			}
		}
		finally {
			this.paused = false;
			this.resting = null;
			this.pauseListener.run();
		}
		return interrupted;
	}

	private enum Phase {

		READY, HALTED_EARLY, RUNNING, HALTING

	}

}
