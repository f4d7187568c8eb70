package io.github.disruptor4j.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJZ_Result;

import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.RingClosedException;
import io.github.disruptor4j.YieldingWaitStrategy;

/**
 * A claim against a stop that closes the ring and then reads the cursor as the target to
 * drain to: a claim that succeeds is within the target, and one that is refused leaves no
 * gap behind.
 */
@JCStressTest
@Outcome(id = "0, 0, true", expect = Expect.ACCEPTABLE, desc = "Claimed, published and within the target")
@Outcome(id = "-2, -1, true", expect = Expect.ACCEPTABLE, desc = "Refused before anything was claimed")
@Outcome(id = { "-2, 0, true" }, expect = Expect.ACCEPTABLE, desc = "Refused after the claim: the slot is given up")
@Outcome(expect = Expect.FORBIDDEN, desc = "Claimed behind the target: never drained; or refused with a gap left")
@State
public class CloseAgainstClaimStress {

	private static final long REFUSED = -2;

	private final RingBuffer<Slot> ring = RingBuffer.createMultiProducer(Slot::new, 4, new YieldingWaitStrategy());

	@Actor
	public void producer(JJZ_Result result) {
		try {
			long sequence = this.ring.next();
			this.ring.publish(sequence);
			result.r1 = sequence;
		}
		catch (RingClosedException ex) {
			result.r1 = REFUSED;
		}
	}

	@Actor
	public void stopper(JJZ_Result result) {
		this.ring.closeAdmission();
		result.r2 = this.ring.getCursor();
	}

	@Arbiter
	public void gaps(JJZ_Result result) {
		result.r3 = this.ring.getCursor() < 0 || this.ring.isAvailable(0);
	}

}
