package io.github.disruptor4j.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.github.disruptor4j.RangeClaim;
import io.github.disruptor4j.SequenceRing;
import io.github.disruptor4j.util.NamedThreadFactory;

/**
 * The producing side of the examples.
 */
final class Producers {

	private static final int SLOTS_PER_CLAIM = 16;

	private static final long PATIENCE_SECONDS = 60;

	private Producers() {
	}

	/**
	 * Sends the numbers from zero up, sixteen at a time.
	 * @param ring who may use which slot when
	 * @param slots the slots
	 * @param count how many numbers
	 */
	static void send(SequenceRing ring, long[] slots, long count) {
		long value = 0;
		while (value < count) {
			try (RangeClaim claim = ring.claim((int) Math.min(SLOTS_PER_CLAIM, count - value))) {
				for (long sequence = claim.lower(); sequence <= claim.upper(); sequence++) {
					slots[ring.index(sequence)] = value++;
				}
			}
		}
	}

	/**
	 * Runs the same on several threads and waits until all are done.
	 * @param producers how many threads
	 * @param task what each does
	 * @throws ExecutionException if one of them failed
	 * @throws TimeoutException if one of them does not come to an end
	 * @throws InterruptedException if the current thread is interrupted
	 */
	static void inParallel(int producers, Runnable task)
			throws ExecutionException, TimeoutException, InterruptedException {
		NamedThreadFactory threads = new NamedThreadFactory("producer", true, Thread.NORM_PRIORITY);
		List<FutureTask<Void>> running = new ArrayList<>();
		for (int i = 0; i < producers; i++) {
			FutureTask<Void> producer = new FutureTask<>(task, null);
			threads.newThread(producer).start();
			running.add(producer);
		}
		for (FutureTask<Void> producer : running) {
			producer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
	}

}
