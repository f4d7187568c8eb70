package io.github.disruptor4j.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJJ_Result;
import org.openjdk.jcstress.infra.results.JJ_Result;

import io.github.disruptor4j.InsufficientCapacityException;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.YieldingWaitStrategy;

/**
 * Producers that claim at the same time.
 */
@Exercises("MultiProducerSequencer")
public final class ClaimRaceStress {

	private static final long NOTHING = -2;

	private ClaimRaceStress() {
	}

	/**
	 * Every producer gets a sequence of its own.
	 */
	@JCStressTest
	@Outcome(id = { "0, 1", "1, 0" }, expect = Expect.ACCEPTABLE, desc = "One after the other")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Two producers own one slot, or a slot belongs to none")
	@State
	public static class Next {

		private final RingBuffer<Slot> ring = RingBuffer.createMultiProducer(Slot::new, 4, new YieldingWaitStrategy());

		@Actor
		public void firstProducer(JJ_Result result) {
			result.r1 = this.ring.next();
		}

		@Actor
		public void secondProducer(JJ_Result result) {
			result.r2 = this.ring.next();
		}

	}

	/**
	 * Ranges don't overlap.
	 */
	@JCStressTest
	@Outcome(id = { "1, 4", "4, 2" }, expect = Expect.ACCEPTABLE, desc = "One range after the other")
	@Outcome(expect = Expect.FORBIDDEN, desc = "The ranges overlap or leave a hole")
	@State
	public static class NextBatch {

		private final RingBuffer<Slot> ring = RingBuffer.createMultiProducer(Slot::new, 8, new YieldingWaitStrategy());

		@Actor
		public void producerOfTwo(JJ_Result result) {
			result.r1 = this.ring.next(2);
		}

		@Actor
		public void producerOfThree(JJ_Result result) {
			result.r2 = this.ring.next(3);
		}

	}

	/**
	 * Of two that want the last slot one gets it, and the other is told.
	 */
	@JCStressTest
	@Outcome(id = { "0, -2, 0", "-2, 0, 0" }, expect = Expect.ACCEPTABLE, desc = "One got the slot")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Both got the slot, none did, or the loser left a trace in the cursor")
	@State
	public static class TryNextForTheLastSlot {

		private final RingBuffer<Slot> ring = RingBuffer.createMultiProducer(Slot::new, 1, new YieldingWaitStrategy());

		public TryNextForTheLastSlot() {
			this.ring.addGatingSequences(new Sequence());
		}

		@Actor
		public void firstProducer(JJJ_Result result) {
			result.r1 = tryNext();
		}

		@Actor
		public void secondProducer(JJJ_Result result) {
			result.r2 = tryNext();
		}

		@Arbiter
		public void cursor(JJJ_Result result) {
			result.r3 = this.ring.getCursor();
		}

		private long tryNext() {
			try {
				return this.ring.tryNext();
			}
			catch (InsufficientCapacityException ex) {
				return NOTHING;
			}
		}

	}

}
