package io.github.disruptor4j.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;

import io.github.disruptor4j.EventPoller;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.YieldingWaitStrategy;
import io.github.disruptor4j.dsl.ProducerType;

/**
 * What an observer reads of a ring while others publish to it and consume from it.
 */
@JCStressTest
@Exercises({ "SingleProducerSequencer", "MultiProducerSequencer", "RingBuffer" })
@Outcome(id = { "SINGLE, true, true, true", "MULTI, true, true, true" }, expect = Expect.ACCEPTABLE,
		desc = "Every figure was possible")
@Outcome(expect = Expect.FORBIDDEN,
		desc = "There was more room than slots, less than none, a figure went back, or more was published than claimed")
@State
public class FiguresStress {

	private static final int SIZE = 4;

	private static final int EVENTS = 3 * SIZE;

	private final ProducerType type = Vary.producers();

	private final RingBuffer<Slot> ring = RingBuffer.create(this.type, Slot::new, SIZE, new YieldingWaitStrategy());

	private final EventPoller<Slot> poller = this.ring.newPoller();

	public FiguresStress() {
		this.ring.addGatingSequences(this.poller.getSequence());
	}

	@Actor
	public void producerAndConsumer() {
		for (int i = 0; i < EVENTS; i++) {
			this.ring.publish(this.ring.next());
			if (i % 2 == 1) {
				Unchecked.poll(this.poller, (slot, sequence, endOfBatch) -> true);
			}
		}
	}

	@Actor
	public void observer(LLLL_Result result) {
		boolean roomIsPossible = true;
		boolean neverBack = true;
		boolean claimedFirst = true;
		long before = -1;
		for (int i = 0; i < EVENTS; i++) {
			long published = this.ring.getPublishedSequence();
			long claimed = this.ring.getClaimedSequence();
			long room = this.ring.remainingCapacity();
			roomIsPossible &= room >= 0 && room <= SIZE;
			neverBack &= published >= before;
			claimedFirst &= published <= claimed;
			before = published;
		}
		result.r1 = this.type;
		result.r2 = roomIsPossible;
		result.r3 = neverBack;
		result.r4 = claimedFirst;
	}

}
