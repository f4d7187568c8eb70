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
 */
record Round(long first, long events) {

	private static final long TIMEOUT_SECONDS = 120;

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
			if (!done.await(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
				throw new IllegalStateException("Consumers were not done after %d s".formatted(TIMEOUT_SECONDS));
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

}
