package io.github.disruptor4j;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Whether a processor runs: set by the thread that runs it and by whoever halts it.
 * <p>
 * A halt that comes before the run ends that run at once, so that nobody who halts a
 * processor needs to know whether its thread has got there yet.
 */
final class RunState {

	private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.READY);

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
	}

	/**
	 * Forgets a halt that came when no run was under way.
	 */
	void reset() {
		this.phase.compareAndSet(Phase.HALTED_EARLY, Phase.READY);
	}

	boolean isRunning() {
		Phase current = this.phase.get();
		return current == Phase.RUNNING || current == Phase.HALTING;
	}

	boolean mayContinue() {
		return this.phase.get() == Phase.RUNNING;
	}

	private enum Phase {

		READY, HALTED_EARLY, RUNNING, HALTING

	}

}
