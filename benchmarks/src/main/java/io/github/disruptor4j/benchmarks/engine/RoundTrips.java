package io.github.disruptor4j.benchmarks.engine;

import java.util.concurrent.CountDownLatch;

import org.HdrHistogram.Histogram;

/**
 * The round trips of one round, measured one after the other by the thread that sends the
 * pings; the latch hands the result over.
 */
public final class RoundTrips {

	private final long first;

	private final long target;

	private final Histogram nanos;

	private final CountDownLatch done = new CountDownLatch(1);

	private long count;

	private long disorder;

	private long sent;

	/**
	 * Plan a round.
	 * @param first value of the first ping
	 * @param target number of round trips
	 * @param nanos where to record how long each took, in nanoseconds
	 */
	public RoundTrips(long first, long target, Histogram nanos) {
		this.first = first;
		this.target = target;
		this.nanos = nanos;
	}

	long begin() {
		this.sent = System.nanoTime();
		return this.first + this.count;
	}

	/**
	 * Take the answer.
	 * @param value what came back
	 * @return whether there is another ping to send
	 */
	boolean end(long value) {
		this.nanos.recordValue(System.nanoTime() - this.sent);
		this.disorder |= value ^ (this.first + this.count);
		if (++this.count == this.target) {
			this.done.countDown();
			return false;
		}
		return true;
	}

	/**
	 * Return what opens after the last answer.
	 * @return the latch
	 */
	public CountDownLatch done() {
		return this.done;
	}

	/**
	 * Check the round, after its end.
	 * @throws WrongResultException if an answer was missing or another than the question
	 */
	public void check() {
		if (this.count != this.target || this.disorder != 0) {
			throw new WrongResultException("expected %d answers in order, got %d, %s".formatted(this.target, this.count,
					(this.disorder != 0) ? "some of them wrong" : "all of them right"));
		}
	}

}
