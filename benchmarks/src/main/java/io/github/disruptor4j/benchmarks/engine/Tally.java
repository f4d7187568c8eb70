package io.github.disruptor4j.benchmarks.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import io.github.disruptor4j.benchmarks.workload.Workload;

/**
 * What one consumer did with the events of a round: how many there were, their sum, and
 * whether they came in order. Adapters extend it with the engine's handler type.
 * <p>
 * Written by the consumer's thread alone. The thread that arms it does so before it
 * publishes the round, and reads it after the latch: publication and latch order both.
 */
public abstract class Tally {

	private static final VarHandle COUNT = count();

	private final long orderMask;

	private long count;

	private long sum;

	private long disorder;

	private long expected;

	private long target;

	private long finished;

	private CountDownLatch done = new CountDownLatch(0);

	/**
	 * Create a tally.
	 * @param workload what is run; with one producer values must arrive in order
	 */
	protected Tally(Workload workload) {
		this.orderMask = (workload.producing().producers() == 1) ? -1L : 0L;
	}

	private static VarHandle count() {
		try {
			return MethodHandles.lookup().findVarHandle(Tally.class, "count", long.class);
		}
		catch (ReflectiveOperationException ex) {
			throw new ExceptionInInitializerError(ex);
		}
	}

	/**
	 * Count one event; called by the consumer.
	 * @param value the value of the event
	 */
	protected final void take(long value) {
		this.disorder |= (value ^ this.expected) & this.orderMask;
		this.expected++;
		this.sum += value;
		if (++this.count == this.target) {
			this.finished = System.nanoTime();
			this.done.countDown();
		}
	}

	/**
	 * Count one event of a round that several consumers share; called by the consumer.
	 * None of them knows the last event, so the figures are made visible one by one.
	 * @param value the value of the event
	 */
	protected final void takeShare(long value) {
		this.sum += value;
		COUNT.setRelease(this, this.count + 1);
	}

	/**
	 * Add up what consumers that share a round have counted so far.
	 * @param tallies all consumers of the round
	 * @return number of events
	 */
	public static long counted(List<? extends Tally> tallies) {
		return tallies.stream().mapToLong((tally) -> (long) COUNT.getAcquire(tally)).sum();
	}

	/**
	 * Check a round that several consumers shared.
	 * @param tallies all consumers of the round
	 * @param first the lowest value of the round
	 * @param events number of events
	 * @throws WrongResultException if the count or the sum is wrong
	 */
	public static void checkShared(List<? extends Tally> tallies, long first, long events) {
		long count = counted(tallies);
		long sum = 0;
		for (Tally tally : tallies) {
			sum += tally.sum;
		}
		check(count, sum, 0, first, events);
	}

	/**
	 * Expect a round.
	 * @param first the lowest value of the round
	 * @param events number of events
	 * @param done counted down after the last event
	 */
	public final void arm(long first, long events, CountDownLatch done) {
		this.count = 0;
		this.sum = 0;
		this.disorder = 0;
		this.expected = first;
		this.target = events;
		this.done = done;
	}

	/**
	 * Return when the last event of the round was counted.
	 * @return the value of {@link System#nanoTime()} at that moment
	 */
	public final long finished() {
		return this.finished;
	}

	/**
	 * Check the round.
	 * @param first the lowest value of the round
	 * @param events number of events
	 * @throws WrongResultException if the count, the sum or the order is wrong
	 */
	public final void check(long first, long events) {
		check(this.count, this.sum, this.disorder, first, events);
	}

	private static void check(long count, long sum, long disorder, long first, long events) {
		long wanted = events * first + (events * (events - 1)) / 2;
		if (count != events || sum != wanted || disorder != 0) {
			throw new WrongResultException("expected %d events with sum %d in order, got %d with sum %d, %s"
				.formatted(events, wanted, count, sum, (disorder != 0) ? "out of order" : "in order"));
		}
	}

}
