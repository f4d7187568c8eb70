package io.github.disruptor4j.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.J_Result;

import io.github.disruptor4j.BatchEventProcessorBuilder;
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
public final class FullRingParkStress {

	private static final long CLOSED = -2;

	private static final long FAILED = -3;

	private FullRingParkStress() {
	}

	/**
	 * A ring of one slot, which is taken.
	 */
	abstract static class FullRing {

		final RingBuffer<Slot> ring;

		final Sequence consumed;

		FullRing(ProducerType type) {
			this.ring = RingBuffer.create(type, Slot::new, 1, new YieldingWaitStrategy());
			this.consumed = new BatchEventProcessorBuilder()
				.build(this.ring, this.ring.newBarrier(), (slot, sequence, endOfBatch) -> slot.value = sequence)
				.getSequence();
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
	@Outcome(id = "1", expect = Expect.ACCEPTABLE, desc = "Went on with the next slot")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Went on with another slot, or was refused")
	@State
	public static class Progress extends FullRing {

		public Progress() {
			super(ProducerType.SINGLE);
		}

		@Actor
		public void parkingProducer(J_Result result) {
			result.r1 = claim();
		}

		@Actor
		public void consumer() {
			this.consumed.set(0);
		}

	}

	/**
	 * The consumer makes room on a ring for several producers.
	 */
	@JCStressTest
	@Outcome(id = "1", expect = Expect.ACCEPTABLE, desc = "Went on with the next slot")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Went on with another slot, or was refused")
	@State
	public static class ProgressMultiProducer extends FullRing {

		public ProgressMultiProducer() {
			super(ProducerType.MULTI);
		}

		@Actor
		public void parkingProducer(J_Result result) {
			result.r1 = claim();
		}

		@Actor
		public void consumer() {
			this.consumed.set(0);
		}

	}

	/**
	 * The ring is closed.
	 */
	@JCStressTest
	@Outcome(id = "-2", expect = Expect.ACCEPTABLE, desc = "Was told that the ring is closed")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Got a slot that was not free")
	@State
	public static class Close extends FullRing {

		public Close() {
			super(ProducerType.MULTI);
		}

		@Actor
		public void parkingProducer(J_Result result) {
			result.r1 = claim();
		}

		@Actor
		public void stopper() {
			this.ring.closeAdmission();
		}

	}

	/**
	 * A consumer dies.
	 */
	@JCStressTest
	@Outcome(id = "-3", expect = Expect.ACCEPTABLE, desc = "Was told that the ring has failed")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Got a slot that was not free, or was told something else")
	@State
	public static class Fail extends FullRing {

		public Fail() {
			super(ProducerType.SINGLE);
		}

		@Actor
		public void parkingProducer(J_Result result) {
			result.r1 = claim();
		}

		@Actor
		public void dyingConsumer() {
			this.ring.failAdmission(new IllegalStateException("died"));
		}

	}

}
