package io.github.disruptor4j.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJ_Result;

import io.github.disruptor4j.BatchEventProcessorBuilder;
import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.SequenceBarrier;

/**
 * A consumer that is about to park behind a parent, against the parent's progress. A lost
 * wake-up leaves it parked, and the test times out.
 */
@JCStressTest
@Outcome(id = "0, 7", expect = Expect.ACCEPTABLE, desc = "Woke up and saw what the parent did")
@Outcome(expect = Expect.FORBIDDEN, desc = "Woke up before the parent was done")
@State
public class ParentParkStress {

	private final RingBuffer<Slot> ring = RingBuffer.createSingleProducer(Slot::new, 2, new BlockingWaitStrategy());

	private final Sequence parent = new BatchEventProcessorBuilder()
		.build(this.ring, this.ring.newBarrier(), (slot, sequence, endOfBatch) -> slot.value = 7)
		.getSequence();

	private final SequenceBarrier behindParent = this.ring.newBarrier(this.parent);

	public ParentParkStress() {
		this.ring.publish(this.ring.next());
	}

	@Actor
	public void parent() {
		this.ring.get(0).value = 7;
		this.parent.set(0);
	}

	@Actor
	public void parkingConsumer(JJ_Result result) {
		result.r1 = Unchecked.waitFor(this.behindParent, 0);
		result.r2 = this.ring.get(0).value;
	}

}
