package io.github.disruptor4j.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * The state machine of one consumer: what it is doing, what it died of, and who waits for
 * that to change. <pre>
 * IDLE, HALTED, FAILED --start--&gt; STARTING --&gt; RUNNING &lt;--&gt; PAUSED
 *               STARTING, RUNNING, PAUSED --halt--&gt; HALTING
 *                                    any of these --&gt; HALTED or FAILED
 * </pre>
 * <p>
 * Each change happens under a lock, with what has to happen in the same step. A processor
 * or a handler never runs under it.
 */
final class ConsumerLife {

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	/** Who waits for a state. */
	private final List<StateWait> waits = new ArrayList<>();

	private ConsumerState state = ConsumerState.IDLE;

	private @Nullable ConsumerFailure failure;

	private int deaths;

	private Prospect prospect = Prospect.NONE;

	ConsumerState state() {
		this.lock.lock();
		try {
			return this.state;
		}
		finally {
			this.lock.unlock();
		}
	}

	@Nullable ConsumerFailure failure() {
		this.lock.lock();
		try {
			return this.failure;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Tells what the consumer has died of, unless it is to be restarted.
	 * @return the failure, or null if there is none or it isn't the end
	 */
	@Nullable ConsumerFailure finalFailure() {
		this.lock.lock();
		try {
			return (this.prospect == Prospect.RESTART) ? null : this.failure;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Tells whether the consumer may handle more: it has a thread, or will be given one.
	 * One look, as one that dies and is restarted meanwhile is never without a prospect.
	 * @return whether it is active, to be restarted, or nobody has decided yet
	 */
	boolean isExpected() {
		this.lock.lock();
		try {
			return isActive(this.state) || this.prospect != Prospect.NONE;
		}
		finally {
			this.lock.unlock();
		}
	}

	boolean has(Prospect expected) {
		this.lock.lock();
		try {
			return this.prospect == expected;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Changes what is to come of a consumer that has failed.
	 * @param from what it must be now
	 * @param next what it is then
	 * @return whether it was
	 */
	boolean moveProspect(Predicate<Prospect> from, Prospect next) {
		this.lock.lock();
		try {
			if (this.state != ConsumerState.FAILED || !from.test(this.prospect)) {
				return false;
			}
			this.prospect = next;
			return true;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Notes that whoever was told of a failure has heard it. Has no effect where the
	 * consumer has begun another life since.
	 * @param death which of its deaths that was
	 */
	void told(int death) {
		this.lock.lock();
		try {
			if (this.deaths == death && this.prospect == Prospect.UNDECIDED) {
				this.prospect = Prospect.NONE;
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Moves on where the state is one to move on from.
	 * @param from tells which states are
	 * @param next the state to be in
	 */
	void move(Predicate<ConsumerState> from, ConsumerState next) {
		move(from, next, () -> {
		});
	}

	/**
	 * Moves on where the state is one to move on from.
	 * @param from tells which states are
	 * @param next the state to be in
	 * @param step what happens together with the change
	 */
	void move(Predicate<ConsumerState> from, ConsumerState next, Runnable step) {
		this.lock.lock();
		try {
			if (from.test(this.state)) {
				moveTo(next);
				step.run();
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Rests or goes on, where that is what there is to tell.
	 * @param resting asked under the lock, so that the last of several to say that it has
	 * changed sees what is true in the end
	 */
	void updateResting(BooleanSupplier resting) {
		this.lock.lock();
		try {
			if (this.state == ConsumerState.RUNNING || this.state == ConsumerState.PAUSED) {
				moveTo(resting.getAsBoolean() ? ConsumerState.PAUSED : ConsumerState.RUNNING);
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Begins a life, or another one.
	 * @param step what happens together with the change
	 */
	void begin(Runnable step) {
		this.lock.lock();
		try {
			this.failure = null;
			this.prospect = Prospect.NONE;
			moveTo(ConsumerState.STARTING);
			step.run();
		}
		finally {
			this.lock.unlock();
		}
	}

	void end() {
		move((state) -> true, ConsumerState.HALTED);
	}

	/**
	 * Ends with a failure.
	 * @param died what of
	 * @param before what is done before anybody can see that
	 * @return the number of that death, from 1
	 */
	int fail(ConsumerFailure died, Runnable before) {
		this.lock.lock();
		try {
			before.run();
			this.failure = died;
			this.prospect = Prospect.UNDECIDED;
			moveTo(ConsumerState.FAILED);
			return ++this.deaths;
		}
		finally {
			this.lock.unlock();
		}
	}

	private void moveTo(ConsumerState next) {
		this.state = next;
		this.waits.forEach((wait) -> wait.see(next));
		this.changed.signalAll();
	}

	/**
	 * Waits until the state is as expected. A state that is left again before the waiting
	 * thread gets the processor counts: one that dies is often restarted at once.
	 * @param expected tells whether it is
	 * @param timeout how long to wait at the most
	 * @param unit the unit of the timeout
	 * @return whether it was in time
	 * @throws InterruptedException if the current thread is interrupted
	 */
	boolean await(Predicate<ConsumerState> expected, long timeout, TimeUnit unit) throws InterruptedException {
		this.lock.lockInterruptibly();
		try {
			StateWait wait = new StateWait(expected);
			wait.see(this.state);
			this.waits.add(wait);
			try {
				long left = unit.toNanos(timeout);
				while (!wait.over && left > 0) {
					left = this.changed.awaitNanos(left);
				}
				return wait.over;
			}
			finally {
				this.waits.remove(wait);
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Tells whether a consumer in a state has a thread that is not through yet.
	 * @param state the state
	 * @return whether it is starting, running, paused or halting
	 */
	static boolean isActive(ConsumerState state) {
		return switch (state) {
			case STARTING, RUNNING, PAUSED, HALTING -> true;
			case IDLE, HALTED, FAILED -> false;
		};
	}

	/**
	 * One thread's wait for a state. Guarded by the lock.
	 */
	private static final class StateWait {

		private final Predicate<ConsumerState> expected;

		private boolean over;

		StateWait(Predicate<ConsumerState> expected) {
			this.expected = expected;
		}

		void see(ConsumerState state) {
			this.over |= this.expected.test(state);
		}

	}

	/**
	 * What is to come of a consumer that has failed.
	 */
	enum Prospect {

		/** Nothing that is known of. */
		NONE,

		/** Whoever decides about it is being told. */
		UNDECIDED,

		/** It is to be restarted. */
		RESTART

	}

}
