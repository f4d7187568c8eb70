package io.github.disruptor4j;

import java.lang.invoke.VarHandle;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJ_Result;
import org.openjdk.jcstress.infra.results.J_Result;

import io.github.disruptor4j.stress.Exercises;

/**
 * The protocol under every parking wait: announce, look, park against make true, fence,
 * signal. In the engine's package, as {@link WaitQueue} is its own. A lost wake-up leaves
 * a waiter parked, and the test times out.
 */
@Exercises({ "WaitQueue", "Waiter" })
public final class WaitQueueStress {

	private WaitQueueStress() {
	}

	private static void await(WaitQueue queue, Sequence watched, long wanted) {
		Waiter waiter = queue.announce();
		try {
			while (watched.get() < wanted) {
				waiter.park(queue, Long.MAX_VALUE);
				queue.announce(waiter);
			}
		}
		finally {
			waiter.retract();
		}
	}

	private static void moveTo(WaitQueue queue, Sequence watched, long value) {
		watched.set(value);
		VarHandle.fullFence();
		queue.signalAll();
	}

	/**
	 * One waiter, one signal.
	 */
	@JCStressTest
	@Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "Woke up")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Woke up too early")
	@State
	public static class ParkAgainstSignal {

		private final WaitQueue queue = new WaitQueue();

		private final Sequence watched = new Sequence();

		@Actor
		public void waiter(J_Result result) {
			await(this.queue, this.watched, 0);
			result.r1 = this.watched.get();
		}

		@Actor
		public void signaller() {
			moveTo(this.queue, this.watched, 0);
		}

	}

	/**
	 * A waiter that waits again and again reuses its entry while signals come.
	 */
	@JCStressTest
	@Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "Woke up each time")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Woke up too early")
	@State
	public static class Repeatedly {

		private final WaitQueue queue = new WaitQueue();

		private final Sequence watched = new Sequence();

		@Actor
		public void waiter(J_Result result) {
			for (long wanted = 0; wanted <= 2; wanted++) {
				await(this.queue, this.watched, wanted);
			}
			result.r1 = this.watched.get();
		}

		@Actor
		public void signaller() {
			for (long value = 0; value <= 2; value++) {
				moveTo(this.queue, this.watched, value);
			}
		}

	}

	/**
	 * Two threads that wait for each other in turn on one queue: whoever signals takes
	 * the other's entry off the list while that one enlists again.
	 */
	@JCStressTest
	@Outcome(id = "2, 2", expect = Expect.ACCEPTABLE, desc = "Both went through every turn")
	@Outcome(expect = Expect.FORBIDDEN, desc = "One was left behind")
	@State
	public static class InTurn {

		private final WaitQueue queue = new WaitQueue();

		private final Sequence ping = new Sequence();

		private final Sequence pong = new Sequence();

		@Actor
		public void first(JJ_Result result) {
			for (long turn = 0; turn <= 2; turn++) {
				moveTo(this.queue, this.ping, turn);
				await(this.queue, this.pong, turn);
			}
			result.r1 = this.pong.get();
		}

		@Actor
		public void second(JJ_Result result) {
			for (long turn = 0; turn <= 2; turn++) {
				await(this.queue, this.ping, turn);
				moveTo(this.queue, this.pong, turn);
			}
			result.r2 = this.ping.get();
		}

	}

	/**
	 * A waiter that has given up before, and so is listed already when it waits again.
	 */
	@JCStressTest
	@Outcome(id = "1", expect = Expect.ACCEPTABLE, desc = "Woke up")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Woke up too early")
	@State
	public static class AfterGivingUp {

		private final WaitQueue queue = new WaitQueue();

		private final Sequence watched = new Sequence();

		@Actor
		public void waiter(J_Result result) {
			this.queue.announce().retract();
			await(this.queue, this.watched, 0);
			this.queue.announce().retract();
			await(this.queue, this.watched, 1);
			result.r1 = this.watched.get();
		}

		@Actor
		public void signaller() {
			moveTo(this.queue, this.watched, 0);
			moveTo(this.queue, this.watched, 1);
		}

	}

}
