package io.github.disruptor4j.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LJJ_Result;

import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.SequenceBarrier;
import io.github.disruptor4j.WaitStrategy;
import io.github.disruptor4j.YieldingWaitStrategy;
import io.github.disruptor4j.dsl.ProducerType;

/**
 * A consumer that is about to park against the publication it waits for, with every
 * strategy that parks. A lost wake-up leaves it parked, and the test times out.
 */
@Exercises({ "WaitQueue", "Waiter", "ParkingWaitStrategy", "Signals" })
public final class BlockingParkStress {

	private BlockingParkStress() {
	}

	/**
	 * The scenario; the tests vary the ring.
	 */
	abstract static class Scenario {

		private final WaitStrategy strategy = Vary.parking();

		private final RingBuffer<Slot> ring;

		private final SequenceBarrier barrier;

		Scenario(ProducerType type) {
			this.ring = RingBuffer.create(type, Slot::new, 2, this.strategy);
			this.barrier = this.ring.newBarrier();
		}

		final void publish() {
			if (Vary.sometimes()) {
				Vary.moment();
			}
			long sequence = this.ring.next();
			this.ring.get(sequence).value = 7;
			this.ring.publish(sequence);
		}

		final void await(LJJ_Result result) {
			result.r1 = Vary.name(this.strategy);
			result.r2 = Unchecked.waitFor(this.barrier, 0);
			result.r3 = this.ring.get(0).value;
		}

	}

	/**
	 * A ring with one producer.
	 */
	@JCStressTest
	@Outcome(id = "[A-Z]\\w+, 0, 7", expect = Expect.ACCEPTABLE, desc = "Woke up and saw the event")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Woke up before the event was there")
	@State
	public static class SingleProducer extends Scenario {

		public SingleProducer() {
			super(ProducerType.SINGLE);
		}

		@Actor
		public void publisher() {
			publish();
		}

		@Actor
		public void parkingConsumer(LJJ_Result result) {
			await(result);
		}

	}

	/**
	 * A ring for several producers.
	 */
	@JCStressTest
	@Outcome(id = "[A-Z]\\w+, 0, 7", expect = Expect.ACCEPTABLE, desc = "Woke up and saw the event")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Woke up before the event was there")
	@State
	public static class MultiProducer extends Scenario {

		public MultiProducer() {
			super(ProducerType.MULTI);
		}

		@Actor
		public void publisher() {
			publish();
		}

		@Actor
		public void parkingConsumer(LJJ_Result result) {
			await(result);
		}

	}

	/**
	 * A consumer that brings a strategy of its own to a ring whose consumers had no need
	 * to be woken: the producer must not miss that there is somebody to wake now.
	 */
	@JCStressTest
	@Exercises({ "Signals", "AbstractSequencer" })
	@Outcome(id = "[A-Z]\\w+, 0, 7", expect = Expect.ACCEPTABLE, desc = "Woke up and saw the event")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Woke up before the event was there")
	@State
	public static class OwnStrategy {

		private final WaitStrategy own = Vary.parking();

		private final RingBuffer<Slot> ring = RingBuffer.create(Vary.producers(), Slot::new, 2,
				new YieldingWaitStrategy());

		@Actor
		public void publisher() {
			if (Vary.sometimes()) {
				Vary.moment();
			}
			this.ring.publishEvent((slot, sequence) -> slot.value = 7);
		}

		@Actor
		public void newConsumer(LJJ_Result result) {
			result.r1 = Vary.name(this.own);
			result.r2 = Unchecked.waitFor(this.ring.newBarrier(this.own), 0);
			result.r3 = this.ring.get(0).value;
		}

	}

}
