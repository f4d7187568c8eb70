package io.github.disruptor4j.stress;

import java.util.concurrent.TimeUnit;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

import io.github.disruptor4j.AlertException;
import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.LiteBlockingWaitStrategy;
import io.github.disruptor4j.PhasedBackoffWaitStrategy;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.SequenceBarrier;
import io.github.disruptor4j.TimeoutBlockingWaitStrategy;
import io.github.disruptor4j.TimeoutException;
import io.github.disruptor4j.WaitStrategy;

/**
 * A consumer that is about to park against an alert. A lost wake-up leaves it parked, and
 * the test times out.
 */
public final class AlertAgainstParkStress {

	private AlertAgainstParkStress() {
	}

	/**
	 * The scenario; the tests vary the strategy.
	 */
	abstract static class Scenario {

		private final SequenceBarrier barrier;

		Scenario(WaitStrategy waitStrategy) {
			this.barrier = RingBuffer.createSingleProducer(Slot::new, 2, waitStrategy).newBarrier();
		}

		final void alert() {
			this.barrier.alert();
		}

		final void await(Z_Result result) {
			try {
				this.barrier.waitFor(0);
			}
			catch (AlertException ex) {
				result.r1 = true;
			}
			catch (InterruptedException | TimeoutException ex) {
				throw new IllegalStateException("The wait should have ended with the alert", ex);
			}
		}

	}

	/**
	 * The default strategy.
	 */
	@JCStressTest
	@Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "Heard the alert")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Stopped waiting for another reason")
	@State
	public static class Blocking extends Scenario {

		public Blocking() {
			super(new BlockingWaitStrategy());
		}

		@Actor
		public void alerter() {
			alert();
		}

		@Actor
		public void parkingConsumer(Z_Result result) {
			await(result);
		}

	}

	/**
	 * The lite strategy.
	 */
	@JCStressTest
	@Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "Heard the alert")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Stopped waiting for another reason")
	@State
	public static class LiteBlocking extends Scenario {

		public LiteBlocking() {
			super(new LiteBlockingWaitStrategy());
		}

		@Actor
		public void alerter() {
			alert();
		}

		@Actor
		public void parkingConsumer(Z_Result result) {
			await(result);
		}

	}

	/**
	 * The strategy with a timeout, which is far away.
	 */
	@JCStressTest
	@Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "Heard the alert")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Stopped waiting for another reason")
	@State
	public static class TimeoutBlocking extends Scenario {

		public TimeoutBlocking() {
			super(new TimeoutBlockingWaitStrategy(1, TimeUnit.HOURS));
		}

		@Actor
		public void alerter() {
			alert();
		}

		@Actor
		public void parkingConsumer(Z_Result result) {
			await(result);
		}

	}

	/**
	 * The strategy that spins and yields first, here for no time at all.
	 */
	@JCStressTest
	@Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "Heard the alert")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Stopped waiting for another reason")
	@State
	public static class PhasedBackoff extends Scenario {

		public PhasedBackoff() {
			super(PhasedBackoffWaitStrategy.withLiteLock(0, 0, TimeUnit.NANOSECONDS));
		}

		@Actor
		public void alerter() {
			alert();
		}

		@Actor
		public void parkingConsumer(Z_Result result) {
			await(result);
		}

	}

}
