package io.github.disruptor4j.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJJ_Result;
import org.openjdk.jcstress.infra.results.JJ_Result;

import io.github.disruptor4j.EventPoller;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.YieldingWaitStrategy;

/**
 * What a consumer sees of what a single producer publishes.
 */
@Exercises("SingleProducerSequencer")
public final class SingleProducerPublishStress {

	private SingleProducerPublishStress() {
	}

	private static RingBuffer<Slot> newRing() {
		return RingBuffer.createSingleProducer(Slot::new, 4, new YieldingWaitStrategy());
	}

	/**
	 * Whoever sees the cursor sees the event.
	 */
	@JCStressTest
	@Outcome(id = { "-1, 0", "-1, 7" }, expect = Expect.ACCEPTABLE, desc = "Looked before the publication")
	@Outcome(id = "0, 7", expect = Expect.ACCEPTABLE, desc = "Saw the publication and the event")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Saw the publication, but not what the producer put into the event")
	@State
	public static class Contents {

		private final RingBuffer<Slot> ring = newRing();

		@Actor
		public void producer() {
			long sequence = this.ring.next();
			this.ring.get(sequence).value = 7;
			this.ring.publish(sequence);
		}

		@Actor
		public void consumer(JJ_Result result) {
			result.r1 = this.ring.getCursor();
			result.r2 = this.ring.get(0).value;
		}

	}

	/**
	 * A batch appears as a whole.
	 */
	@JCStressTest
	@Outcome(id = { "-1, 0, 0", "-1, 7, 0", "-1, 0, 8", "-1, 7, 8" }, expect = Expect.ACCEPTABLE,
			desc = "Looked before the publication")
	@Outcome(id = "1, 7, 8", expect = Expect.ACCEPTABLE, desc = "Saw the whole batch")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Saw a part of a batch, or events that were not filled")
	@State
	public static class Batch {

		private final RingBuffer<Slot> ring = newRing();

		@Actor
		public void producer() {
			long high = this.ring.next(2);
			this.ring.get(high - 1).value = 7;
			this.ring.get(high).value = 8;
			this.ring.publish(high - 1, high);
		}

		@Actor
		public void consumer(JJJ_Result result) {
			result.r1 = this.ring.getCursor();
			result.r2 = this.ring.get(0).value;
			result.r3 = this.ring.get(1).value;
		}

	}

	/**
	 * A claim alone shows nothing, not even when an earlier claim is published.
	 */
	@JCStressTest
	@Outcome(id = { "0, 0", "1, 7" }, expect = Expect.ACCEPTABLE, desc = "Saw nothing, or what was published")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Saw a slot that was claimed but never published")
	@State
	public static class ClaimTwicePublishOnce {

		private final RingBuffer<Slot> ring = newRing();

		private final EventPoller<Slot> poller = this.ring.newPoller();

		@Actor
		public void producer() {
			long first = this.ring.next();
			this.ring.next();
			this.ring.get(first).value = 7;
			this.ring.publish(first);
		}

		@Actor
		public void consumer(JJ_Result result) {
			Unchecked.poll(this.poller, (slot, sequence, endOfBatch) -> {
				result.r1++;
				result.r2 += slot.value;
				return true;
			});
		}

	}

}
