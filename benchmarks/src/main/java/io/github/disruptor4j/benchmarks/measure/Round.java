package io.github.disruptor4j.benchmarks.measure;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.github.disruptor4j.benchmarks.engine.Session;
import io.github.disruptor4j.benchmarks.engine.Tally;

/**
 * One round: all producers start together, each publishes its share, and the round ends
 * when the last consumer has counted the last event.
 *
 * @param first the lowest value of the round
 * @param events number of events
 * @param shared whether consumers share the events, so that none of them knows the last
 */
record Round(long first, long events, boolean shared) {

	private static final long TIMEOUT_SECONDS = 120;

	private static final long LOOK_NANOS = 50_000;

	/**
	 * Run the round and check what every consumer saw.
	 * @param session where to run it
	 * @param producers who publishes
	 * @return how long it took, in nanoseconds
	 */
	long run(Session session, Producers producers) {
		List<? extends Tally> tallies = session.tallies();
		CountDownLatch done = new CountDownLatch(tallies.size());
		tallies.forEach((tally) -> tally.arm(this.first, this.events, done));
		try {
			producers.publish(session, this.first, this.events);
			if (this.shared) {
				long finished = awaitAll(tallies);
				Tally.checkShared(tallies, this.first, this.events);
				return finished - producers.started();
			}
			if (!done.await(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
				throw notDone();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted within a round", ex);
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new IllegalStateException("A producer failed", ex);
		}
		tallies.forEach((tally) -> tally.check(this.first, this.events));
		return tallies.stream().mapToLong(Tally::finished).max().orElseThrow() - producers.started();
	}

	private long awaitAll(List<? extends Tally> tallies) throws InterruptedException {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
		while (Tally.counted(tallies) < this.events) {
			if (System.nanoTime() > deadline) {
				throw notDone();
			}
			TimeUnit.NANOSECONDS.sleep(LOOK_NANOS);
		}
		return System.nanoTime();
	}

	private static IllegalStateException notDone() {
		return new IllegalStateException("Consumers were not done after %d s".formatted(TIMEOUT_SECONDS));
	}

}
