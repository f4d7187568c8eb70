package io.github.disruptor4j.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJ_Result;

import io.github.disruptor4j.Claim;
import io.github.disruptor4j.EventPoller;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.YieldingWaitStrategy;
import io.github.disruptor4j.dsl.ProducerType;

/**
 * A claim that keeps one slot and discards one, against a consumer that looks at it.
 */
@Exercises({ "RangeClaim", "DiscardedSlots" })
public final class ClaimStress {

	private ClaimStress() {
	}

	/**
	 * The scenario; the tests vary the ring.
	 */
	abstract static class Scenario {

		private final RingBuffer<Slot> ring;

		private final EventPoller<Slot> poller;

		Scenario(ProducerType type) {
			this.ring = RingBuffer.create(type, Slot::new, 2, new YieldingWaitStrategy());
			this.poller = this.ring.newPoller();
			this.ring.addGatingSequences(this.poller.getSequence());
		}

		final void keepOneAndDiscardOne() {
			try (Claim<Slot> claim = this.ring.claim(2)) {
				claim.get(0).value = 1;
				claim.get(1).value = 20;
				claim.keep(1);
			}
		}

		final void look(JJ_Result result) {
			Unchecked.poll(this.poller, (slot, sequence, endOfBatch) -> {
				result.r1++;
				result.r2 += slot.value;
				return true;
			});
		}

	}

	/**
	 * A ring with one producer.
	 */
	@JCStressTest
	@Outcome(id = { "0, 0", "1, 1" }, expect = Expect.ACCEPTABLE, desc = "Nothing yet, or the slot that is kept")
	@Outcome(expect = Expect.FORBIDDEN, desc = "The discarded slot, or one that is not filled")
	@State
	public static class SingleProducer extends Scenario {

		public SingleProducer() {
			super(ProducerType.SINGLE);
		}

		@Actor
		public void producer() {
			keepOneAndDiscardOne();
		}

		@Actor
		public void consumer(JJ_Result result) {
			look(result);
		}

	}

	/**
	 * A ring for several producers.
	 */
	@JCStressTest
	@Outcome(id = { "0, 0", "1, 1" }, expect = Expect.ACCEPTABLE, desc = "Nothing yet, or the slot that is kept")
	@Outcome(expect = Expect.FORBIDDEN, desc = "The discarded slot, or one that is not filled")
	@State
	public static class MultiProducer extends Scenario {

		public MultiProducer() {
			super(ProducerType.MULTI);
		}

		@Actor
		public void producer() {
			keepOneAndDiscardOne();
		}

		@Actor
		public void consumer(JJ_Result result) {
			look(result);
		}

	}

}
