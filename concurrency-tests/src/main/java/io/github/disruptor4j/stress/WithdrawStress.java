package io.github.disruptor4j.stress;

import java.util.concurrent.TimeUnit;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJJ_Result;
import org.openjdk.jcstress.infra.results.LJJ_Result;
import org.openjdk.jcstress.infra.results.LZJ_Result;

import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.TimeoutException;
import io.github.disruptor4j.YieldingWaitStrategy;
import io.github.disruptor4j.dsl.ProducerType;

/**
 * Claims on a full ring that give up while room appears: each either has its slot or has
 * claimed nothing. {@link FullRingParkStress} has those that are told to.
 */
@Exercises({ "SingleProducerSequencer", "MultiProducerSequencer", "AbstractSequencer" })
public final class WithdrawStress {

	private static final long GAVE_UP = -2;

	private static final long INTERRUPTED = -3;

	private WithdrawStress() {
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

		final long claim(long timeout, TimeUnit unit) {
			try {
				return this.ring.next(timeout, unit);
			}
			catch (TimeoutException ex) {
				return GAVE_UP;
			}
			catch (InterruptedException ex) {
				return INTERRUPTED;
			}
		}

	}

	/**
	 * The time is up.
	 */
	@JCStressTest
	@Outcome(id = { "SINGLE, 1, 0", "MULTI, 1, 0" }, expect = Expect.ACCEPTABLE, desc = "Got the slot in time")
	@Outcome(id = { "SINGLE, -2, 1", "MULTI, -2, 1" }, expect = Expect.ACCEPTABLE,
			desc = "Gave up, and the slot is free")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Gave up, and the slot is lost; or got it, and it is free as well")
	@State
	public static class Timeout extends FullRing {

		public Timeout() {
			super(Vary.producers());
		}

		@Actor
		public void producer(LJJ_Result result) {
			result.r1 = this.type;
			result.r2 = claim(1, TimeUnit.NANOSECONDS);
		}

		@Actor
		public void consumer() {
			Vary.moment();
			this.consumed.set(0);
		}

		@Arbiter
		public void room(LJJ_Result result) {
			result.r3 = this.ring.remainingCapacity();
		}

	}

	/**
	 * Two producers want the one slot that comes free before the time is up.
	 */
	@JCStressTest
	@Exercises("MultiProducerSequencer")
	@Outcome(id = { "1, -2, 1", "-2, 1, 1" }, expect = Expect.ACCEPTABLE, desc = "One got the slot, the other gave up")
	@Outcome(id = "-2, -2, 0", expect = Expect.ACCEPTABLE, desc = "Both gave up before there was room")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Both got the slot, or whoever gave up left a claim in the cursor")
	@State
	public static class TimeoutOfTwo extends FullRing {

		public TimeoutOfTwo() {
			super(ProducerType.MULTI);
		}

		@Actor
		public void producer(JJJ_Result result) {
			result.r1 = claim(1, TimeUnit.NANOSECONDS);
		}

		@Actor
		public void consumerAndProducer(JJJ_Result result) {
			this.consumed.set(0);
			result.r2 = claim(1, TimeUnit.NANOSECONDS);
		}

		@Arbiter
		public void cursor(JJJ_Result result) {
			result.r3 = this.ring.getCursor();
		}

	}

	/**
	 * The producer is interrupted.
	 */
	@JCStressTest
	@Outcome(id = { "SINGLE, 1, 0", "MULTI, 1, 0" }, expect = Expect.ACCEPTABLE, desc = "Got the slot before that")
	@Outcome(id = { "SINGLE, -3, 1", "MULTI, -3, 1" }, expect = Expect.ACCEPTABLE,
			desc = "Was interrupted, and the slot is free")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Was interrupted, and the slot is lost; or gave up for another reason")
	@State
	public static class Interrupt extends FullRing {

		private final InterruptOnce interrupt = new InterruptOnce();

		public Interrupt() {
			super(Vary.producers());
		}

		@Actor
		public void producer(LJJ_Result result) {
			this.interrupt.receiveHere();
			result.r1 = this.type;
			result.r2 = claim(1, TimeUnit.HOURS);
			this.interrupt.finish();
		}

		@Actor
		public void interrupter() {
			Vary.moment();
			this.interrupt.send();
			this.consumed.set(0);
		}

		@Arbiter
		public void room(LJJ_Result result) {
			result.r3 = this.ring.remainingCapacity();
		}

	}

	/**
	 * A claim that cannot be interrupted goes on waiting and keeps the interrupt.
	 */
	@JCStressTest
	@Exercises("AbstractSequencer")
	@Outcome(id = { "SINGLE, true, 1", "MULTI, true, 1" }, expect = Expect.ACCEPTABLE,
			desc = "Got the slot, and the interrupt is kept")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Got another slot, or the interrupt was swallowed")
	@State
	public static class KeptInterrupt extends FullRing {

		private final InterruptOnce interrupt = new InterruptOnce();

		public KeptInterrupt() {
			super(Vary.producers());
		}

		@Actor
		public void producer(LZJ_Result result) {
			this.interrupt.receiveHere();
			result.r1 = this.type;
			result.r3 = this.ring.next();
			result.r2 = this.interrupt.finish();
		}

		@Actor
		public void interrupter() {
			Vary.moment();
			this.interrupt.send();
			Vary.moment();
			this.consumed.set(0);
		}

	}

}
