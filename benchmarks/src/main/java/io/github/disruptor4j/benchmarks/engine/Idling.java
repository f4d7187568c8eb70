package io.github.disruptor4j.benchmarks.engine;

import io.github.disruptor4j.benchmarks.workload.Waiting;

/**
 * How a thread waits for a queue that has nothing to wait with.
 */
enum Idling {

	/**
	 * Spins a while, then yields, as the yielding wait strategies do.
	 */
	YIELD {

		@Override
		void pause(int tries) {
			if (tries < SPINS) {
				Thread.onSpinWait();
			}
			else {
				Thread.yield();
			}
		}

	},

	/**
	 * Spins and nothing else.
	 */
	SPIN {

		@Override
		void pause(int tries) {
			Thread.onSpinWait();
		}

	};

	private static final int SPINS = 100;

	abstract void pause(int tries);

	static Idling of(Waiting waiting) {
		return (waiting == Waiting.BUSY_SPIN) ? SPIN : YIELD;
	}

}
