package io.github.disruptor4j.chaos;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

import io.github.disruptor4j.EventBatch;
import io.github.disruptor4j.spring.consumer.BatchHandlerException;

/**
 * Handles events, but not without trouble: which, the seed tells for each event, so that
 * a run can be repeated as far as threads allow. Trouble comes before an event is
 * handled; what has been handled is noted once. Called by several threads where they
 * share the events.
 * <p>
 * Of several events at a time all are handled or none, or, as the seed says, those before
 * one that is named.
 */
final class ChaosHandler {

	private static final int LONGEST_TRANSIENT = 2;

	private final String name;

	private final long seed;

	private final boolean permanent;

	private final ChaosLedger ledger;

	private final IntConsumer also;

	private final AtomicIntegerArray attempts = new AtomicIntegerArray(ChaosLedger.CAPACITY);

	private final AtomicIntegerArray rewinds = new AtomicIntegerArray(ChaosLedger.CAPACITY);

	private final AtomicLongArray last = new AtomicLongArray(ChaosEvent.KEYS);

	private final boolean namesTheEvent;

	private volatile boolean calm;

	ChaosHandler(String name, long seed, boolean permanent, ChaosLedger ledger, IntConsumer also) {
		this.name = name;
		this.seed = seed;
		this.permanent = permanent;
		this.ledger = ledger;
		this.also = also;
		this.namesTheEvent = (mix(seed + name.hashCode()) & 1) == 0;
	}

	void calmDown() {
		this.calm = true;
	}

	/**
	 * Handles one event.
	 * @param event the event
	 * @throws Exception if that is its fate
	 */
	void handle(ChaosEvent event) throws Exception {
		int id = event.id();
		meet(id);
		note(id);
	}

	/**
	 * Handles one event, after those of the same key that have been published before.
	 * @param event the event
	 * @param sequence its sequence
	 * @throws Exception if that is its fate
	 */
	void handleInOrder(ChaosEvent event, long sequence) throws Exception {
		int id = event.id();
		int key = (int) event.key();
		meet(id);
		if (this.last.getAndSet(key, sequence + 1) > sequence) {
			this.ledger.overtaken(this.name);
		}
		note(id);
	}

	/**
	 * Handles several events.
	 * @param batch the events
	 * @throws Exception if that is the fate of one of them
	 */
	void handleAll(EventBatch<ChaosEvent> batch) throws Exception {
		int[] ids = new int[batch.size()];
		for (int i = 0; i < ids.length; i++) {
			ids[i] = batch.get(i).id();
		}
		handleAll(ids);
	}

	/**
	 * Handles several events.
	 * @param ids their identities
	 * @throws Exception if that is the fate of one of them
	 */
	void handleAll(int[] ids) throws Exception {
		for (int i = 0; i < ids.length; i++) {
			try {
				meet(ids[i]);
			}
			catch (Exception | AssertionError ex) {
				if (this.namesTheEvent) {
					throw new BatchHandlerException(i, ex);
				}
				throw ex;
			}
			if (this.namesTheEvent) {
				note(ids[i]);
			}
		}
		if (!this.namesTheEvent) {
			for (int id : ids) {
				note(id);
			}
		}
	}

	/**
	 * Whether the batch that an event is in is to be delivered again, before it is met.
	 * @param id the event's identity
	 * @return {@code true} once, for some events
	 */
	boolean wantsRewind(int id) {
		if ((dice(id) >>> 28) % 41 != 0 || this.rewinds.getAndIncrement(id) > 0) {
			return false;
		}
		this.ledger.faults.incrementAndGet();
		return true;
	}

	/**
	 * Lets an event make trouble before it is handled.
	 * @param id its identity
	 * @throws Exception if that is its fate
	 */
	void meet(int id) throws Exception {
		int attempt = this.attempts.getAndIncrement(id);
		long dice = dice(id);
		if (!this.calm) {
			trouble(id, dice, attempt);
		}
		else if (this.permanent && fate(dice) == 1) {
			// An event that fails for ever does so in quiet times, too.
			fault(id, new IllegalStateException("poison"));
		}
	}

	/**
	 * Notes that an event has been handled.
	 * @param id its identity
	 */
	void note(int id) {
		this.ledger.note(ChaosFate.HANDLED, this.name, id);
		if ((dice(id) >>> 20) % 97 == 0) {
			this.also.accept(id);
		}
	}

	private long dice(int id) {
		return mix(this.seed * 31 + this.name.hashCode() + id * 1_000_003L);
	}

	private static int fate(long dice) {
		return (int) Long.remainderUnsigned(dice, 61);
	}

	private void trouble(int id, long dice, int attempt) throws Exception {
		boolean again = attempt < LONGEST_TRANSIENT - (int) ((dice >>> 40) & 1);
		switch (fate(dice)) {
			case 1 -> {
				if (this.permanent || again) {
					fault(id, new IllegalStateException("poison"));
				}
			}
			case 2 -> {
				if (again) {
					fault(id, new Exception("checked"));
				}
			}
			case 3 -> {
				if (again) {
					fault(id, new InterruptedException("somebody else's"));
				}
			}
			case 4 -> {
				if (attempt > 0) {
					return;
				}
				this.ledger.faults.incrementAndGet();
				LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
			}
			case 5 -> {
				this.ledger.faults.incrementAndGet();
				Thread.currentThread().interrupt();
			}
			case 6 -> {
				if ((dice >>> 12) % 4 == 0 && attempt == 0) {
					fault(id, new AssertionError("broken"));
				}
			}
			case 7 -> {
				if ((dice >>> 12) % 8 == 0 && attempt == 0) {
					hang();
				}
			}
			default -> {
			}
		}
	}

	// Deaf to interrupts, as some drivers are, but not for ever.
	private void hang() {
		this.ledger.faults.incrementAndGet();
		long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(60);
		while (System.nanoTime() < end) {
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
		}
	}

	private void fault(int id, Throwable failure) throws Exception {
		this.ledger.note(ChaosFate.THROWN, this.name, id);
		this.ledger.faults.incrementAndGet();
		if (failure instanceof Error error) {
			throw error;
		}
		throw (Exception) failure;
	}

	// Steele, Lea and Flood (2014): the finisher of SplitMix64
	private static long mix(long value) {
		long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
		z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
		return z ^ (z >>> 31);
	}

}
