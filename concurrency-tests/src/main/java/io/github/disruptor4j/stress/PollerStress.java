package io.github.disruptor4j.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LJ_Result;

import io.github.disruptor4j.EventPoller;
import io.github.disruptor4j.EventPoller.PollState;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.YieldingWaitStrategy;

/**
 * A poller against a producer: it gets what is there, or says that there is nothing.
 */
@JCStressTest
@Exercises("EventPoller")
@Outcome(id = { "IDLE, 0", "GATING, 0" }, expect = Expect.ACCEPTABLE, desc = "Looked before the publication")
@Outcome(id = "PROCESSING, 7", expect = Expect.ACCEPTABLE, desc = "Got the event")
@Outcome(expect = Expect.FORBIDDEN, desc = "Said something else than what it got")
@State
public class PollerStress {

	private final RingBuffer<Slot> ring = RingBuffer.create(Vary.producers(), Slot::new, 2, new YieldingWaitStrategy());

	private final EventPoller<Slot> poller = this.ring.newPoller();

	@Actor
	public void producer() {
		this.ring.publishEvent((slot, sequence) -> slot.value = 7);
	}

	@Actor
	public void poller(LJ_Result result) {
		PollState state = Unchecked.poll(this.poller, (slot, sequence, endOfBatch) -> {
			result.r2 += slot.value;
			return true;
		});
		result.r1 = state;
	}

}
