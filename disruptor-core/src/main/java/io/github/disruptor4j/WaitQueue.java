package io.github.disruptor4j;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

import org.jspecify.annotations.Nullable;

/**
 * Threads that wait for somebody else's progress. It costs the others nothing but one
 * read while nobody waits.
 * <p>
 * A waiter announces itself and then looks at its condition; whoever makes a condition
 * true does so and then looks for waiters. With a full fence between the two steps on
 * both sides at least one of them sees the other, so that no wake-up is lost
 * ({@code WaitQueueStress}, and the model in {@code concurrency-tests/src/model}). Where
 * one side has no fence, the waiter must look again once the other side's store has left
 * its processor.
 * <p>
 * The list is a Treiber stack that a signaller takes whole. That is why no entry needs to
 * be unlinked: whoever leaves without having been signalled stays listed until the next
 * signal, and uses that entry if it waits again.
 */
final class WaitQueue {

	private static final VarHandle HEAD;

	static {
		try {
			HEAD = MethodHandles.lookup().findVarHandle(WaitQueue.class, "head", Waiter.class);
		}
		catch (ReflectiveOperationException ex) {
			throw new ExceptionInInitializerError(ex);
		}
	}

	private final ThreadLocal<Waiter> waiters = ThreadLocal.withInitial(Waiter::new);

	private volatile @Nullable Waiter head;

	/**
	 * Announces that the current thread is going to wait. The caller must look at its
	 * condition after this and before it parks, and must {@linkplain Waiter#retract()
	 * retract} when it stops waiting.
	 * @return the current thread's waiter
	 */
	Waiter announce() {
		Waiter waiter = this.waiters.get();
		announce(waiter);
		return waiter;
	}

	/**
	 * Announces the current thread's waiter again, if it has been signalled meanwhile.
	 * @param waiter what {@link #announce()} returned to this thread
	 */
	void announce(Waiter waiter) {
		if (waiter.announce()) {
			Waiter current;
			do {
				current = this.head;
				waiter.next = current;
			}
			while (!HEAD.compareAndSet(this, current, waiter));
		}
		// Orders the announcement before the look at the condition, which may be an
		// acquire read only; pairs with the fence before signalAll.
		VarHandle.fullFence();
	}

	/**
	 * Wakes all waiters. The caller must have made the condition true and, unless the
	 * waiters look again after a moment, put a full fence behind that.
	 */
	void signalAll() {
		if (this.head == null) {
			return;
		}
		Waiter waiter = (Waiter) HEAD.getAndSet(this, null);
		while (waiter != null) {
			Waiter next = waiter.next;
			waiter.signal();
			waiter = next;
		}
	}

}
