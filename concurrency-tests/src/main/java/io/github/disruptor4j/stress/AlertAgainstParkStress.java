package io.github.disruptor4j.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

import io.github.disruptor4j.AlertException;
import io.github.disruptor4j.BatchEventProcessorBuilder;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.SequenceBarrier;
import io.github.disruptor4j.TimeoutException;
import io.github.disruptor4j.WaitStrategy;

/**
 * A consumer that is about to park against an alert or an interrupt, with every strategy
 * that parks. A lost wake-up leaves it parked, and the test times out.
 */
@Exercises({ "WaitQueue", "ParkingWaitStrategy", "ProcessingSequenceBarrier" })
public final class AlertAgainstParkStress {

	private AlertAgainstParkStress() {
	}

	private static String await(SequenceBarrier barrier) {
		try {
			return "got " + barrier.waitFor(0);
		}
		catch (AlertException ex) {
			return "alerted";
		}
		catch (InterruptedException ex) {
			return "interrupted";
		}
		catch (TimeoutException ex) {
			return "timed out";
		}
	}

	/**
	 * It waits for a publication.
	 */
	@JCStressTest
	@Outcome(id = "[A-Z]\\w+, alerted", expect = Expect.ACCEPTABLE, desc = "Heard the alert")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Stopped waiting for another reason")
	@State
	public static class Publication {

		private final WaitStrategy strategy = Vary.parking();

		private final SequenceBarrier barrier = RingBuffer.create(Vary.producers(), Slot::new, 2, this.strategy)
			.newBarrier();

		@Actor
		public void alerter() {
			if (Vary.sometimes()) {
				Vary.moment();
			}
			this.barrier.alert();
		}

		@Actor
		public void parkingConsumer(LL_Result result) {
			result.r1 = Vary.name(this.strategy);
			result.r2 = await(this.barrier);
		}

	}

	/**
	 * It waits for a parent, which does not move.
	 */
	@JCStressTest
	@Outcome(id = "[A-Z]\\w+, alerted", expect = Expect.ACCEPTABLE, desc = "Heard the alert")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Stopped waiting for another reason")
	@State
	public static class Parent {

		private final WaitStrategy strategy = Vary.parking();

		private final SequenceBarrier behindParent;

		public Parent() {
			RingBuffer<Slot> ring = RingBuffer.createSingleProducer(Slot::new, 2, this.strategy);
			Sequence parent = new BatchEventProcessorBuilder()
				.build(ring, ring.newBarrier(), (slot, sequence, endOfBatch) -> slot.value = 7)
				.getSequence();
			this.behindParent = ring.newBarrier(parent);
			ring.publish(ring.next());
		}

		@Actor
		public void alerter() {
			if (Vary.sometimes()) {
				Vary.moment();
			}
			this.behindParent.alert();
		}

		@Actor
		public void parkingConsumer(LL_Result result) {
			result.r1 = Vary.name(this.strategy);
			result.r2 = await(this.behindParent);
		}

	}

	/**
	 * Its thread is interrupted.
	 */
	@JCStressTest
	@Outcome(id = "[A-Z]\\w+, interrupted", expect = Expect.ACCEPTABLE, desc = "Heard the interrupt")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Stopped waiting for another reason")
	@State
	public static class Interrupt {

		private final WaitStrategy strategy = Vary.parking();

		private final SequenceBarrier barrier = RingBuffer.create(Vary.producers(), Slot::new, 2, this.strategy)
			.newBarrier();

		private final InterruptOnce interrupt = new InterruptOnce();

		@Actor
		public void interrupter() {
			if (Vary.sometimes()) {
				Vary.moment();
			}
			this.interrupt.send();
		}

		@Actor
		public void parkingConsumer(LL_Result result) {
			this.interrupt.receiveHere();
			result.r1 = Vary.name(this.strategy);
			result.r2 = await(this.barrier);
			this.interrupt.finish();
		}

	}

}
