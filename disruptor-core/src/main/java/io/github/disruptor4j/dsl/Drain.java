package io.github.disruptor4j.dsl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.github.disruptor4j.RingBuffer;

/**
 * Waits until the consumers of a closed ring have handled what was accepted, or until it
 * is certain that they will not: because one has died and the others wait for it, or
 * because a claimed slot is never published.
 */
final class Drain {

	/** How long a claimed slot may stay unpublished before it counts as abandoned. */
	private static final long ABANDONED_NANOS = TimeUnit.SECONDS.toNanos(1);

	private static final long FIRST_PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(20);

	private static final long LAST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

	private final RingBuffer<?> ring;

	private final List<ManagedConsumer> consumers;

	Drain(RingBuffer<?> ring, List<ManagedConsumer> consumers) {
		this.ring = ring;
		this.consumers = consumers;
	}

	/**
	 * Waits for the consumers.
	 * @param timeoutNanos how long at the most, in nanoseconds; {@link Long#MAX_VALUE}
	 * for as long as there is progress to hope for
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
				if (outlook == Outlook.OVER || now - start >= timeoutNanos
						|| (outlook == Outlook.DOUBTFUL && now - lastProgress >= ABANDONED_NANOS)) {
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

	// The target is read anew each time: claims that were under way when the ring was
	// closed still add to it.
	private Outlook outlook() {
		long target = this.ring.getCursor();
		boolean anyDead = this.consumers.stream().anyMatch((consumer) -> !consumer.isRunning());
		Map<ManagedConsumer, Long> reachable = new HashMap<>();
		Outlook outlook = Outlook.OVER;
		for (ManagedConsumer consumer : this.consumers) {
			long own = consumer.getSequence();
			long goal = target;
			for (ManagedConsumer parent : consumer.parents()) {
				goal = Math.min(goal, reachable.getOrDefault(parent, target));
			}
			if (!consumer.isRunning()) {
				goal = Math.min(goal, own);
			}
			reachable.put(consumer, goal);
			if (own < goal) {
				boolean certain = isPublished(own + 1) && (consumer.parentsKnown() || !anyDead);
				if (certain) {
					return Outlook.GOOD;
				}
				outlook = Outlook.DOUBTFUL;
			}
		}
		return outlook;
	}

	private boolean isPublished(long sequence) {
		return this.ring.isAvailable(sequence);
	}

	/**
	 * Says what is left.
	 * @return a report on this moment
	 */
	ShutdownReport report() {
		long target = this.ring.getCursor();
		List<ShutdownReport.Remaining> remaining = new ArrayList<>();
		for (ManagedConsumer consumer : this.consumers) {
			long own = consumer.getSequence();
			if (own < target || consumer.isRunning()) {
				remaining.add(new ShutdownReport.Remaining(consumer.getName(), own, Math.max(0L, target - own),
						consumer.getState()));
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
