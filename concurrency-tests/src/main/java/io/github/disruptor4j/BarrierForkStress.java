package io.github.disruptor4j;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.L_Result;

import io.github.disruptor4j.stress.Exercises;

/**
 * A barrier that users alert against those that wait on its forks, as processors do. An
 * alert that a fork never hears of leaves its consumer parked, and the test times out.
 */
@Exercises({ "ProcessingSequenceBarrier", "ParkingWaitStrategy" })
public final class BarrierForkStress {

	private BarrierForkStress() {
	}

	private static String await(ProcessingSequenceBarrier fork) {
		try {
			return "got " + fork.waitFor(0);
		}
		catch (AlertException ex) {
			return "alerted";
		}
		catch (InterruptedException | TimeoutException ex) {
			return "ended";
		}
	}

	/**
	 * One alert.
	 */
	@JCStressTest
	@Outcome(id = "alerted", expect = Expect.ACCEPTABLE, desc = "Heard the alert")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Stopped waiting for another reason")
	@State
	public static class Alert {

		private final ProcessingSequenceBarrier origin = (ProcessingSequenceBarrier) RingBuffer
			.createSingleProducer(Object::new, 2, new BlockingWaitStrategy())
			.newBarrier();

		private final ProcessingSequenceBarrier fork = this.origin.fork();

		@Actor
		public void alerter() {
			this.origin.alert();
		}

		@Actor
		public void parkingConsumer(L_Result result) {
			result.r1 = await(this.fork);
		}

	}

	/**
	 * Three alerts of the origin and one of the fork, against a consumer that clears each
	 * and waits again: it is told once at least after the last one.
	 */
	@JCStressTest
	@Outcome(id = "1", expect = Expect.ACCEPTABLE, desc = "Was told after the last alert")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Got something else than alerts")
	@State
	public static class AlertsAgainstClear {

		private final ProcessingSequenceBarrier origin = (ProcessingSequenceBarrier) RingBuffer
			.createSingleProducer(Object::new, 2, new BlockingWaitStrategy())
			.newBarrier();

		private final ProcessingSequenceBarrier fork = this.origin.fork();

		private volatile boolean last;

		@Actor
		public void alerter() {
			this.origin.alert();
			this.fork.alert();
			this.origin.alert();
			this.last = true;
			this.origin.alert();
		}

		@Actor
		public void consumer(I_Result result) {
			boolean done = false;
			while (!done) {
				if (!await(this.fork).equals("alerted")) {
					return;
				}
				this.fork.clearAlert();
				done = this.last;
			}
			result.r1 = 1;
		}

	}

}
