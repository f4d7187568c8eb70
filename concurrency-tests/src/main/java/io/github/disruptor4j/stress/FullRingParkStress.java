package io.github.disruptor4j.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LJJ_Result;
import org.openjdk.jcstress.infra.results.LJ_Result;

import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.RingClosedException;
import io.github.disruptor4j.RingFailedException;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.YieldingWaitStrategy;
import io.github.disruptor4j.dsl.ProducerType;

/**
 * A producer that is about to park on a full ring, against whatever lets it go on. A lost
 * wake-up leaves it parked, and the test times out.
 */
@Exercises({ "AbstractSequencer", "WaitQueue", "Signals" })
public final class FullRingParkStress {

	private static final long CLOSED = -2;

	private static final long FAILED = -3;

	private FullRingParkStress() {
	}

	/**
	 * A ring of one slot, which is taken.
	 */
	abstract static class FullRing {

		final ProducerType type;

		final RingBuffer<Slot> ring;

		final Sequence consumed;

		FullRing(ProducerType type) {
			this.type = type;
			this.ring = RingBuffer.create(type, Slot::new, 1, new YieldingWaitStrategy());
			this.consumed = this.ring.newPoller().getSequence();
			this.ring.addGatingSequences(this.consumed);
			this.ring.publish(this.ring.next());
		}

		final long claim() {
			try {
				return this.ring.next();
			}
			catch (RingFailedException ex) {
				return FAILED;
			}
			catch (RingClosedException ex) {
				return CLOSED;
			}
		}

	}

	/**
	 * The consumer makes room on a ring with one producer.
	 */
	@JCStressTest
	@Exercises({ "SingleProducerSequencer", "AbstractSequencer", "ConsumerSequence" })
	@Outcome(id = "SINGLE, 1", expect = Expect.ACCEPTABLE, desc = "Went on with the next slot")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Went on with another slot, or was refused")
	@State
	public static class Progress extends FullRing {

		public Progress() {
			super(ProducerType.SINGLE);
		}

		@Actor
		public void parkingProducer(LJ_Result result) {
			result.r1 = this.type;
			result.r2 = claim();
		}

		@Actor
		public void consumer() {
			Vary.moment();
			this.consumed.set(0);
		}

	}

	/**
	 * The consumer makes room on a ring for several producers.
	 */
	@JCStressTest
	@Exercises({ "MultiProducerSequencer", "AbstractSequencer", "ConsumerSequence" })
	@Outcome(id = "MULTI, 1", expect = Expect.ACCEPTABLE, desc = "Went on with the next slot")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Went on with another slot, or was refused")
	@State
	public static class ProgressMultiProducer extends FullRing {

		public ProgressMultiProducer() {
			super(ProducerType.MULTI);
		}

		@Actor
		public void parkingProducer(LJ_Result result) {
			result.r1 = this.type;
			result.r2 = claim();
		}

		@Actor
		public void consumer() {
			Vary.moment();
			this.consumed.set(0);
		}

	}

	/**
	 * The ring is closed: the claim withdraws.
	 */
	@JCStressTest
	@Exercises({ "AbstractSequencer", "Admission" })
	@Outcome(id = { "SINGLE, -2, 0", "MULTI, -2, 0" }, expect = Expect.ACCEPTABLE,
			desc = "Was told that the ring is closed, and has claimed nothing")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Got a slot that was not free, or left a claim behind")
	@State
	public static class Close extends FullRing {

		public Close() {
			super(Vary.producers());
		}

		@Actor
		public void parkingProducer(LJJ_Result result) {
			result.r1 = this.type;
			result.r2 = claim();
		}

		@Actor
		public void stopper() {
			Vary.moment();
			this.ring.closeAdmission();
		}

		@Arbiter
		public void claimed(LJJ_Result result) {
			result.r3 = this.ring.getClaimedSequence();
		}

	}

	/**
	 * A consumer dies: the claim withdraws.
	 */
	@JCStressTest
	@Exercises({ "AbstractSequencer", "Admission" })
	@Outcome(id = { "SINGLE, -3, 0", "MULTI, -3, 0" }, expect = Expect.ACCEPTABLE,
			desc = "Was told that the ring has failed, and has claimed nothing")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Got a slot that was not free, or left a claim behind")
	@State
	public static class Fail extends FullRing {

		public Fail() {
			super(Vary.producers());
		}

		@Actor
		public void parkingProducer(LJJ_Result result) {
			result.r1 = this.type;
			result.r2 = claim();
		}

		@Actor
		public void dyingConsumer() {
			Vary.moment();
			this.ring.failAdmission(new IllegalStateException("died"));
		}

		@Arbiter
		public void claimed(LJJ_Result result) {
			result.r3 = this.ring.getClaimedSequence();
		}

	}

	/**
	 * The consumer that it waits for is removed.
	 */
	@JCStressTest
	@Outcome(id = { "SINGLE, 1", "MULTI, 1" }, expect = Expect.ACCEPTABLE, desc = "Went on with the next slot")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Went on with another slot, or was refused")
	@State
	public static class GateRemoved extends FullRing {

		public GateRemoved() {
			super(Vary.producers());
		}

		@Actor
		public void parkingProducer(LJ_Result result) {
			result.r1 = this.type;
			result.r2 = claim();
		}

		@Actor
		public void leavingConsumer() {
			Vary.moment();
			this.ring.removeGatingSequence(this.consumed);
		}

	}

}
