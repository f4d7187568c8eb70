package io.github.disruptor4j.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.github.disruptor4j.RingBuffer;

/**
 * Waits until the consumers of a closed ring have handled what was accepted, or until it
 * is certain that they will not: because one has died for good or is paused and the
 * others wait for it, or because a claimed slot is never published.
 */
final class Drain {

	/** The timeout of those who set no limit. */
	static final long FOREVER = Long.MAX_VALUE;

	/**
	 * How long a claimed slot may stay unpublished before it counts as abandoned, for
	 * those who have set no limit themselves. Whoever has is taken at their word: between
	 * a claim that is abandoned and one whose producer is slow there is no telling.
	 */
	private static final long ABANDONED_NANOS = TimeUnit.SECONDS.toNanos(5);

	/**
	 * How long after closing a ring its producer's last claim is certain to be seen. A
	 * store stays in a processor's buffer for well under a microsecond.
	 */
	private static final long CLAIMS_VISIBLE_NANOS = TimeUnit.MICROSECONDS.toNanos(100);

	private static final long FIRST_PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(20);

	private static final long LAST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

	private final RingBuffer<?> ring;

	private final List<ManagedConsumer> consumers;

	/** Only ever lowered, by the thread that drains. */
	private long target;

	private Drain(RingBuffer<?> ring, List<ManagedConsumer> consumers, long target) {
		this.ring = ring;
		this.consumers = consumers;
		this.target = target;
	}

	/**
	 * Waits for all consumers of a ring that has just been closed. The target is what had
	 * been claimed then; a claim that comes later finds the ring closed and is refused.
	 * @param ring the ring
	 * @param consumers its consumers
	 * @return a drain with that target
	 */
	static Drain ofClosed(RingBuffer<?> ring, List<ManagedConsumer> consumers) {
		long start = System.nanoTime();
		while (System.nanoTime() - start < CLAIMS_VISIBLE_NANOS) {
			Thread.onSpinWait();
		}
		return new Drain(ring, consumers, ring.getClaimedSequence());
	}

	/**
	 * Waits for one consumer to reach what is published by now, on a ring that goes on.
	 * @param ring the ring
	 * @param consumer the consumer
	 * @return a drain with that target
	 */
	static Drain of(RingBuffer<?> ring, ManagedConsumer consumer) {
		return new Drain(ring, List.of(consumer), ring.getPublishedSequence());
	}

	/**
	 * Waits for the consumers.
	 * @param timeoutNanos how long at the most, in nanoseconds; {@link #FOREVER} for as
	 * long as there is progress to hope for
	 * @param interruptible whether an interrupt ends the wait; else it is kept for later
	 * @throws InterruptedException if the thread was interrupted
	 */
	void await(long timeoutNanos, boolean interruptible) throws InterruptedException {
		long start = System.nanoTime();
		long lastProgress = start;
		long progress = progress();
		long pause = FIRST_PAUSE_NANOS;
		boolean interrupted = false;
		try {
			while (true) {
				Outlook outlook = outlook();
				long now = System.nanoTime();
				boolean timeIsUp = (timeoutNanos != FOREVER) ? now - start >= timeoutNanos
						: isDoubtful(outlook) && now - lastProgress >= ABANDONED_NANOS;
				if (outlook == Outlook.OVER || timeIsUp) {
					return;
				}
				if (Thread.interrupted()) {
					if (interruptible) {
						throw new InterruptedException();
					}
					interrupted = true;
				}
				LockSupport.parkNanos(this, Math.min(pause, timeoutNanos - (now - start)));
				pause = Math.min(pause * 2, LAST_PAUSE_NANOS);
				long current = progress();
				if (current != progress) {
					progress = current;
					lastProgress = System.nanoTime();
				}
			}
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private long progress() {
		return this.consumers.stream().mapToLong(ManagedConsumer::getSequence).sum();
	}

	// Whoever is being told of a death may never return.
	private boolean isDoubtful(Outlook outlook) {
		return outlook == Outlook.DOUBTFUL || this.consumers.stream().anyMatch(ManagedConsumer::isUndecided);
	}

	private Outlook outlook() {
		boolean anyDead = this.consumers.stream().anyMatch((consumer) -> !isAtWork(consumer));
		Outlook outlook = Outlook.OVER;
		for (ManagedConsumer consumer : this.consumers) {
			long own = consumer.getSequence();
			if (own < reach(consumer, target())) {
				boolean certain = isPublished(own + 1) && (consumer.parentsKnown() || !anyDead);
				if (certain) {
					return Outlook.GOOD;
				}
				outlook = Outlook.DOUBTFUL;
			}
		}
		return outlook;
	}

	// How far a consumer can come, given that those that are not at work stay where they
	// are.
	private static long reach(ManagedConsumer consumer, long target) {
		if (!isAtWork(consumer)) {
			return Math.min(target, consumer.getSequence());
		}
		long reach = target;
		for (ManagedConsumer parent : consumer.parents()) {
			reach = Math.min(reach, reach(parent, target));
		}
		return reach;
	}

	// One that is paused handles nothing more either: whoever paused it had a reason. One
	// that is resumed does, though its state may say so only when its thread is awake.
	// So does one that has died and is to be restarted, or nobody has decided that yet.
	private static boolean isAtWork(ManagedConsumer consumer) {
		return consumer.isExpected() && !consumer.isResting();
	}

	// A single producer that finds the ring closed takes its claim back, perhaps only
	// after it was read as the target. Nobody will publish it. The producer may try again
	// at any time, for the same slots: once seen to be taken back, a claim counts no
	// more.
	private long target() {
		this.target = Math.min(this.target, this.ring.getClaimedSequence());
		return this.target;
	}

	private boolean isPublished(long sequence) {
		return this.ring.isAvailable(sequence);
	}

	/**
	 * Tells whether all consumers have reached the target.
	 * @return whether nothing is left for any of them
	 */
	boolean isReached() {
		return this.consumers.stream().allMatch((consumer) -> consumer.getSequence() >= target());
	}

	/**
	 * Says what is left.
	 * @return a report on this moment
	 */
	ShutdownReport report() {
		List<ShutdownReport.Remaining> remaining = new ArrayList<>();
		long target = target();
		for (ManagedConsumer consumer : this.consumers) {
			// Once, and before the sequence: that of one that has ended moves no more.
			ConsumerState state = consumer.getState();
			long own = consumer.getSequence();
			if (own < target || ConsumerLife.isActive(state)) {
				remaining.add(new ShutdownReport.Remaining(consumer.getName(), own, Math.max(0L, target - own), state));
			}
		}
		return new ShutdownReport(remaining.isEmpty(), target, remaining);
	}

	/**
	 * What is to be expected of the consumers.
	 */
	private enum Outlook {

		/** Nothing more: all is handled, or what is not never will be. */
		OVER,

		/** Perhaps more, if somebody publishes what they have claimed. */
		DOUBTFUL,

		/** More: a consumer has something to do. */
		GOOD

	}

}
