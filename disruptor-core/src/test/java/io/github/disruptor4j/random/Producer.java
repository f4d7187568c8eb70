package io.github.disruptor4j.random;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.github.disruptor4j.Claim;
import io.github.disruptor4j.EventTranslator;
import io.github.disruptor4j.InsufficientCapacityException;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.RingClosedException;
import io.github.disruptor4j.RingFailedException;
import io.github.disruptor4j.TimeoutException;
import io.github.disruptor4j.dsl.ProducerType;

/**
 * Publishes until so many events have been accepted, in every way there is, and tries
 * again when the ring is closed for a while.
 */
final class Producer implements Runnable {

	private static final long RETRY_NANOS = 30_000;

	private static final long LONGEST_TIMEOUT_NANOS = 200_000;

	/** Beyond this a claim with a timeout counts as hanging. */
	private static final long HANGING_MILLIS = 5_000;

	private final Scenario scenario;

	private final RingBuffer<Parcel> ring;

	private final Ledger ledger;

	private final Verdict verdict;

	private final Ticks ticks;

	private final SplittableRandom random;

	private int accepted;

	private volatile boolean over;

	/** How often it has come back from a claim, or -1 when it has ended. */
	private volatile long rounds;

	Producer(Scenario scenario, int number, RingBuffer<Parcel> ring, Ledger ledger, Verdict verdict, Ticks ticks) {
		this.scenario = scenario;
		this.ring = ring;
		this.ledger = ledger;
		this.verdict = verdict;
		this.ticks = ticks;
		this.random = new SplittableRandom(scenario.seed() * 31 + number);
	}

	/**
	 * Lets it end when the ring is closed, or with what it is doing.
	 */
	void finish() {
		this.over = true;
	}

	/**
	 * Waits until it has come back from what it was doing. On a closed ring nothing may
	 * keep it; the watchdog finds what does.
	 * @throws InterruptedException if the run is given up
	 */
	void awaitReturn() throws InterruptedException {
		long before = this.rounds;
		while (before >= 0 && this.rounds == before) {
			LockSupport.parkNanos(RETRY_NANOS);
			if (Thread.interrupted()) {
				throw new InterruptedException();
			}
		}
	}

	@Override
	public void run() {
		try {
			while (!this.over && this.accepted < this.scenario.events()) {
				try {
					publishSome();
				}
				catch (InsufficientCapacityException | TimeoutException ex) {
					Thread.yield();
				}
				catch (InterruptedException ex) {
					// Nothing was claimed; go on.
				}
				catch (RingFailedException ex) {
					if (this.scenario.ending() == Scenario.Ending.DEATH) {
						return;
					}
					LockSupport.parkNanos(this, RETRY_NANOS);
				}
				catch (RingClosedException ex) {
					LockSupport.parkNanos(this, RETRY_NANOS);
				}
				this.rounds = this.rounds + 1;
				if (this.random.nextInt(4) == 0) {
					Thread.interrupted();
				}
			}
		}
		catch (Throwable ex) {
			this.verdict.fail(ex);
		}
		finally {
			this.rounds = -1;
		}
	}

	private void publishSome() throws InsufficientCapacityException, TimeoutException, InterruptedException {
		int most = Math.min(this.scenario.size(), 1 + this.random.nextInt(8));
		int n = 1 + this.random.nextInt(most);
		switch (this.random.nextInt(14)) {
			case 0, 1 -> this.ring.publishEvent(translator());
			case 2 -> this.ring.tryPublishEvent(translator());
			case 3 -> this.ring.publishEvents(translators(n));
			case 4 -> this.ring.tryPublishEvents(translators(n));
			case 5 -> publish(1, this.ring.next());
			case 6 -> publish(n, this.ring.next(n));
			case 7 -> publish(n, this.ring.tryNext(n));
			case 8 -> publishWithin(n);
			case 9 -> close(this.ring.claim(n));
			case 10 -> close(this.ring.tryClaim(n));
			case 11 -> closeWithin(n);
			case 12 -> publishTwo();
			default -> publishFailing();
		}
	}

	private long timeoutNanos() {
		return this.random.nextLong(LONGEST_TIMEOUT_NANOS) - LONGEST_TIMEOUT_NANOS / 4;
	}

	private void publishWithin(int n) throws TimeoutException, InterruptedException {
		long start = this.ticks.millis();
		try {
			publish(n, this.ring.next(n, timeoutNanos(), TimeUnit.NANOSECONDS));
		}
		finally {
			this.verdict.expect(this.ticks.millis() - start < HANGING_MILLIS, "A claim with a timeout took too long");
		}
	}

	private void closeWithin(int n) throws TimeoutException, InterruptedException {
		long start = this.ticks.millis();
		try {
			close(this.ring.claim(n, timeoutNanos(), TimeUnit.NANOSECONDS));
		}
		finally {
			this.verdict.expect(this.ticks.millis() - start < HANGING_MILLIS, "A claim with a timeout took too long");
		}
	}

	private EventTranslator<Parcel> translator() {
		return (event, sequence) -> fill(event, sequence);
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private EventTranslator<Parcel>[] translators(int n) {
		EventTranslator<Parcel>[] translators = new EventTranslator[n];
		for (int i = 0; i < n; i++) {
			translators[i] = translator();
		}
		return translators;
	}

	private void fill(Parcel event, long sequence) {
		this.ledger.accept(sequence);
		this.accepted++;
		event.fill(sequence);
	}

	private void fill(long lo, long hi) {
		for (long sequence = lo; sequence <= hi; sequence++) {
			fill(this.ring.get(sequence), sequence);
		}
	}

	private void publish(int n, long hi) {
		long lo = hi - n + 1;
		if (n > 1 && this.random.nextInt(3) == 0) {
			publishOneByOne(lo, hi);
		}
		else {
			fill(lo, hi);
			this.ring.publish(lo, hi);
		}
	}

	// Filled only just before, so that whoever is shown too much is shown an old event.
	private void publishOneByOne(long lo, long hi) {
		boolean backwards = this.scenario.type() == ProducerType.MULTI && this.random.nextBoolean();
		for (long i = 0; i <= hi - lo; i++) {
			long sequence = backwards ? hi - i : lo + i;
			fill(sequence, sequence);
			this.ring.publish(sequence);
		}
	}

	private void close(Claim<Parcel> claim) {
		try (claim) {
			int kept = (this.random.nextInt(3) == 0) ? this.random.nextInt(claim.size() + 1) : claim.size();
			claim.keep(kept);
			for (int i = 0; i < claim.size(); i++) {
				if (i < kept) {
					fill(claim.get(i), claim.lower() + i);
				}
				else if (this.random.nextBoolean()) {
					// Filled, but not to be seen.
					claim.get(i).fill(claim.lower() + i);
				}
			}
		}
	}

	private void publishTwo() throws InsufficientCapacityException {
		long first = this.ring.next();
		long second;
		try {
			second = this.ring.tryNext();
		}
		catch (InsufficientCapacityException | RingClosedException ex) {
			publish(1, first);
			throw ex;
		}
		fill(second, second);
		if (this.scenario.type() == ProducerType.MULTI) {
			this.ring.publish(second);
			publish(1, first);
		}
		else {
			fill(first, first);
			this.ring.publish(second);
		}
	}

	private void publishFailing() {
		try {
			this.ring.publishEvent((event, sequence) -> {
				fill(event, sequence);
				throw new Temper.SkipException();
			});
		}
		catch (Temper.SkipException ex) {
			// Published all the same.
		}
	}

}
