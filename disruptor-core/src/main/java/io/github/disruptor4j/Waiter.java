package io.github.disruptor4j;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

/**
 * One thread's place in one {@link WaitQueue}. Only its thread enlists and parks; whoever
 * signals the queue takes it off the list.
 */
final class Waiter {

	/** Not on the list. */
	private static final int OUT = 0;

	/** On the list, but its thread is not waiting: left over from an earlier wait. */
	private static final int LISTED = 1;

	/** On the list, and its thread parks or is about to. */
	private static final int WAITING = 2;

	private final Thread thread = Thread.currentThread();

	private final AtomicInteger state = new AtomicInteger(OUT);

	/** Owned by the list while this waiter is on it. */
	@Nullable Waiter next;

	/**
	 * Says that the thread is about to wait. Followed by a full fence either way: the
	 * condition that is checked next is read after the announcement.
	 * @return whether the waiter must be put on the list
	 */
	boolean announce() {
		int current = this.state.get();
		if (current == WAITING || (current == LISTED && this.state.compareAndSet(LISTED, WAITING))) {
			return false;
		}
		this.state.set(WAITING);
		return true;
	}

	boolean isAnnounced() {
		return this.state.get() == WAITING;
	}

	/**
	 * Says that the thread no longer waits. It may stay on the list, so that waiting
	 * again soon costs no second entry.
	 */
	void retract() {
		this.state.compareAndSet(WAITING, LISTED);
	}

	/**
	 * Parks, unless it has been signalled since {@link #announce()}. May return early for
	 * no reason.
	 * @param blocker what to show in a thread dump
	 * @param nanos how long at the most, in nanoseconds; {@link Long#MAX_VALUE} for ever
	 */
	void park(Object blocker, long nanos) {
		if (!isAnnounced()) {
			return;
		}
		if (nanos == Long.MAX_VALUE) {
			LockSupport.park(blocker);
		}
		else {
			LockSupport.parkNanos(blocker, nanos);
		}
	}

	/**
	 * Wakes the thread if it waits. The waiter must be off the list, and the caller must
	 * not touch it after that: its thread may already have enlisted it again.
	 */
	void signal() {
		if (this.state.getAndSet(OUT) == WAITING) {
			LockSupport.unpark(this.thread);
		}
	}

}
