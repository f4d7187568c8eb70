package io.github.disruptor4j.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LJJ_Result;

import io.github.disruptor4j.BatchEventProcessorBuilder;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.SequenceBarrier;
import io.github.disruptor4j.WaitStrategy;

/**
 * A consumer that is about to park behind a parent, against the parent's progress, with
 * every strategy that parks. A lost wake-up leaves it parked, and the test times out.
 */
@Exercises({ "ConsumerSequence", "Signals", "ParkingWaitStrategy" })
public final class ParentParkStress {

	private ParentParkStress() {
	}

	private static Sequence consumerOf(RingBuffer<Slot> ring) {
		return new BatchEventProcessorBuilder()
			.build(ring, ring.newBarrier(), (slot, sequence, endOfBatch) -> slot.value = 7)
			.getSequence();
	}

	/**
	 * One parent.
	 */
	@JCStressTest
	@Outcome(id = "[A-Z]\\w+, 0, 7", expect = Expect.ACCEPTABLE, desc = "Woke up and saw what the parent did")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Woke up before the parent was done")
	@State
	public static class OneParent {

		private final WaitStrategy strategy = Vary.parking();

		private final RingBuffer<Slot> ring = RingBuffer.create(Vary.producers(), Slot::new, 2, this.strategy);

		private final Sequence parent = consumerOf(this.ring);

		private final SequenceBarrier behindParent = this.ring.newBarrier(this.parent);

		public OneParent() {
			this.ring.publish(this.ring.next());
		}

		@Actor
		public void parent() {
			if (Vary.sometimes()) {
				Vary.moment();
			}
			this.ring.get(0).value = 7;
			this.parent.set(0);
		}

		@Actor
		public void parkingConsumer(LJJ_Result result) {
			result.r1 = Vary.name(this.strategy);
			result.r2 = Unchecked.waitFor(this.behindParent, 0);
			result.r3 = this.ring.get(0).value;
		}

	}

	/**
	 * Two parents, one after the other, and the publication before them: whichever moves
	 * last wakes the consumer.
	 */
	@JCStressTest
	@Exercises({ "FixedSequenceGroup", "Signals", "ParkingWaitStrategy" })
	@Outcome(id = "[A-Z]\\w+, 0, 7", expect = Expect.ACCEPTABLE, desc = "Woke up and saw what both parents did")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Woke up before both parents were done")
	@State
	public static class TwoParents {

		private final WaitStrategy strategy = Vary.parking();

		private final RingBuffer<Slot> ring = RingBuffer.create(Vary.producers(), Slot::new, 2, this.strategy);

		private final Sequence first = consumerOf(this.ring);

		private final Sequence second = consumerOf(this.ring);

		private final SequenceBarrier behindBoth = this.ring.newBarrier(this.first, this.second);

		@Actor
		public void producerAndParents() {
			this.ring.publish(this.ring.next());
			if (Vary.sometimes()) {
				Vary.moment();
			}
			this.ring.get(0).value += 3;
			this.second.set(0);
			this.ring.get(0).value += 4;
			this.first.set(0);
		}

		@Actor
		public void parkingConsumer(LJJ_Result result) {
			result.r1 = Vary.name(this.strategy);
			result.r2 = Unchecked.waitFor(this.behindBoth, 0);
			result.r3 = this.ring.get(0).value;
		}

	}

}
