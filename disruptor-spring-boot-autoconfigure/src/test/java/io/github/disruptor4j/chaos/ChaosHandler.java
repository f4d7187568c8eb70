package io.github.disruptor4j.chaos;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

import io.github.disruptor4j.EventHandler;

/**
 * Handles events, but not without trouble: which, the seed tells for each event, so that
 * a run can be repeated as far as threads allow. Trouble comes before an event is
 * handled; what has been handled is noted once.
 */
final class ChaosHandler implements EventHandler<ChaosEvent> {

	private static final int LONGEST_TRANSIENT = 2;

	private final String name;

	private final long seed;

	private final boolean permanent;

	private final ChaosLedger ledger;

	private final IntConsumer also;

	private final AtomicIntegerArray attempts = new AtomicIntegerArray(ChaosLedger.CAPACITY);

	private volatile boolean calm;

	ChaosHandler(String name, long seed, boolean permanent, ChaosLedger ledger, IntConsumer also) {
		this.name = name;
		this.seed = seed;
		this.permanent = permanent;
		this.ledger = ledger;
		this.also = also;
	}

	void calmDown() {
		this.calm = true;
	}

	@Override
	public void onEvent(ChaosEvent event, long sequence, boolean endOfBatch) throws Exception {
		int id = event.id();
		int attempt = this.attempts.getAndIncrement(id);
		long dice = mix(this.seed * 31 + this.name.hashCode() + id * 1_000_003L);
		if (!this.calm) {
			trouble(dice, attempt);
		}
		else if (this.permanent && fate(dice) == 1) {
			// An event that fails for ever does so in quiet times, too.
			fault(new IllegalStateException("poison"));
		}
		this.ledger.handled(this.name, id);
		if (attempt == 0 && (dice >>> 20) % 97 == 0) {
			this.also.accept(id);
		}
	}

	private static int fate(long dice) {
		return (int) Long.remainderUnsigned(dice, 61);
	}

	private void trouble(long dice, int attempt) throws Exception {
		boolean again = attempt < LONGEST_TRANSIENT - (int) ((dice >>> 40) & 1);
		switch (fate(dice)) {
			case 1 -> {
				if (this.permanent || again) {
					fault(new IllegalStateException("poison"));
				}
			}
			case 2 -> {
				if (again) {
					fault(new Exception("checked"));
				}
			}
			case 3 -> {
				if (again) {
					fault(new InterruptedException("somebody else's"));
				}
			}
			case 4 -> {
				this.ledger.faults.incrementAndGet();
				LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
			}
			case 5 -> {
				this.ledger.faults.incrementAndGet();
				Thread.currentThread().interrupt();
			}
			case 6 -> {
				if ((dice >>> 12) % 4 == 0 && attempt == 0) {
					fault(new AssertionError("broken"));
				}
			}
			case 7 -> {
				if ((dice >>> 12) % 8 == 0) {
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

	private void fault(Throwable failure) throws Exception {
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
