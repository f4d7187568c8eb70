package io.github.disruptor4j;

import java.lang.invoke.VarHandle;
import java.util.concurrent.TimeUnit;

/**
 * What the parking wait strategies have in common: two queues, one for consumers that
 * wait for a publication and one for those that wait for a parent, so that a consumer
 * behind a slow parent is not woken by every publication.
 * <p>
 * A producer looks for parked consumers without a fence behind its publication: to wait,
 * after every event, until its processor has written that event would cost it more than
 * all the rest. So it may look before the publication can be seen, find nobody, and wake
 * nobody. What makes up for it is done by whoever parks, who has the time: it announces
 * itself, looks some more times, parks for {@link #FIRST_LOOK_NANOS} at the most, and
 * looks again. Stores leave a processor's buffer in less than a millionth of a second,
 * whatever their thread does meanwhile, so what was published before the announcement is
 * seen then, and what is published later finds the announcement
 * ({@code ParkAtOnceStress}). And it goes on looking, after twice as long each time.
 */
abstract class ParkingWaitStrategy implements WaitStrategy {

	static final long NO_TIMEOUT = Long.MAX_VALUE;

	/**
	 * How often to look between the announcement and the first park, where whoever makes
	 * progress has no fence before it looks for the announcement.
	 */
	private static final int LAST_LOOKS = 20;

	/** How long to park at first for a publication. */
	private static final long FIRST_LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

	/** How soon to look again at a parent that does not announce its progress. */
	private static final long FIRST_POLL_NANOS = TimeUnit.MICROSECONDS.toNanos(10);

	/** The longest pause between two looks at such a parent. */
	private static final long LAST_POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

	/** How often a consumer looks before it yields: about a microsecond. */
	private static final int SPINS = 40;

	/** How often it yields, and looks, before it parks: some microseconds. */
	private static final int YIELDS = 20;

	/** Who waits no longer than that has no time to spin first. */
	private static final long LEAST_NANOS_TO_SPIN = TimeUnit.MILLISECONDS.toNanos(1);

	private final WaitQueue publications = new WaitQueue();

	private final WaitQueue progress = new WaitQueue();

	/**
	 * Waits until the sequence is available.
	 * @param sequence the sequence to wait for
	 * @param cursor what has been published
	 * @param dependent the slowest parent, or the cursor
	 * @param barrier the barrier that is asked for alerts
	 * @param timeoutNanos how long to wait, in nanoseconds; {@link #NO_TIMEOUT} for ever
	 * @return the highest available sequence, at least the one asked for
	 * @throws AlertException if the barrier was alerted
	 * @throws InterruptedException if the thread was interrupted
	 * @throws TimeoutException if the time was up and a last look found nothing
	 */
	final long await(long sequence, Sequence cursor, Sequence dependent, SequenceBarrier barrier, long timeoutNanos)
			throws AlertException, InterruptedException, TimeoutException {
		long available = dependent.get();
		if (available >= sequence) {
			return available;
		}
		if (timeoutNanos >= LEAST_NANOS_TO_SPIN && barrier instanceof ProcessingSequenceBarrier ours
				&& ours.patience().isWorthwhile()) {
			available = spin(sequence, dependent, barrier, ours.patience());
			if (available >= sequence) {
				return available;
			}
		}
		Deadline deadline = Deadline.after(timeoutNanos);
		if (cursor.get() < sequence) {
			park(this.publications, sequence, cursor, barrier, deadline, FIRST_LOOK_NANOS, Long.MAX_VALUE);
		}
		available = dependent.get();
		if (available >= sequence) {
			return available;
		}
		boolean announced = barrier instanceof ProcessingSequenceBarrier ours && ours.parentsAnnounceProgressTo(this);
		if (announced) {
			park(this.progress, sequence, dependent, barrier, deadline, Long.MAX_VALUE, Long.MAX_VALUE);
		}
		else {
			park(this.progress, sequence, dependent, barrier, deadline, FIRST_POLL_NANOS, LAST_POLL_NANOS);
		}
		return dependent.get();
	}

	private static long spin(long sequence, Sequence watched, SequenceBarrier barrier, Patience patience)
			throws AlertException {
		for (int i = 0; i < SPINS + YIELDS; i++) {
			barrier.checkAlert();
			if (i < SPINS) {
				Thread.onSpinWait();
			}
			else {
				Thread.yield();
			}
			long available = watched.get();
			if (available >= sequence) {
				patience.hasPaid();
				return available;
			}
		}
		patience.wasInVain();
		return watched.get();
	}

	private static void park(WaitQueue queue, long sequence, Sequence watched, SequenceBarrier barrier,
			Deadline deadline, long firstPark, long longestPark)
			throws AlertException, InterruptedException, TimeoutException {
		long longest = firstPark;
		Waiter waiter = queue.announce();
		try {
			int looks = (firstPark < Long.MAX_VALUE) ? LAST_LOOKS : 0;
			for (int i = 0; i < looks && watched.get() < sequence; i++) {
				Thread.onSpinWait();
			}
			while (watched.get() < sequence) {
				barrier.checkAlert();
				if (Thread.interrupted()) {
					throw new InterruptedException();
				}
				long left = deadline.nanosLeft();
				if (left <= 0) {
					// The last look: what came while the clock was read counts.
					if (watched.get() >= sequence) {
						return;
					}
					throw TimeoutException.INSTANCE;
				}
				waiter.park(queue, Math.min(longest, left));
				if (waiter.isAnnounced()) {
					longest = (longest < longestPark / 2) ? 2 * longest : longestPark;
				}
				else {
					queue.announce(waiter);
					longest = firstPark;
				}
			}
		}
		finally {
			waiter.retract();
		}
	}

	/**
	 * Returns where consumers park that wait for a publication.
	 * @return the queue
	 */
	final WaitQueue publications() {
		return this.publications;
	}

	/**
	 * Wakes the consumers that wait for a parent. A full fence must stand before it.
	 */
	final void signalProgress() {
		this.progress.signalAll();
	}

	@Override
	public void signalAllWhenBlocking() {
		VarHandle.fullFence();
		this.publications.signalAll();
		signalProgress();
	}

}
