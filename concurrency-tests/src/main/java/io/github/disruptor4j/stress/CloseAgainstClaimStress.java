package io.github.disruptor4j.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJZ_Result;
import org.openjdk.jcstress.infra.results.LZ_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;

import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.RingClosedException;
import io.github.disruptor4j.YieldingWaitStrategy;
import io.github.disruptor4j.dsl.ProducerType;

/**
 * A claim against a stop that closes the ring and then reads what has been claimed as the
 * target to drain to: a claim that succeeds is within the target, and one that is refused
 * leaves no gap behind.
 */
@Exercises({ "Admission", "SingleProducerSequencer", "MultiProducerSequencer" })
public final class CloseAgainstClaimStress {

	private CloseAgainstClaimStress() {
	}

	/**
	 * A ring for several producers.
	 */
	@JCStressTest
	@Exercises({ "Admission", "MultiProducerSequencer" })
	@Outcome(id = "0, 0, true", expect = Expect.ACCEPTABLE, desc = "Claimed, published and within the target")
	@Outcome(id = "-2, -1, true", expect = Expect.ACCEPTABLE, desc = "Refused before anything was claimed")
	@Outcome(id = "-2, 0, true", expect = Expect.ACCEPTABLE, desc = "Refused after the claim: the slot is given up")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Claimed behind the target: never drained; or refused with a gap left")
	@State
	public static class MultiProducer {

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

	/**
	 * A ring with one producer, whose claims have no fence: the stop waits for the moment
	 * that a shutdown grants them before it reads the target.
	 */
	@JCStressTest
	@Exercises({ "Admission", "SingleProducerSequencer" })
	@Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "Everything accepted is within the target")
	@Outcome(expect = Expect.FORBIDDEN,
			desc = "Claimed behind the target: never drained; or a claim was refused and not taken back")
	@State
	public static class SingleProducer {

		private static final int MOST = 256;

		private static final long MOMENT_NANOS = 100_000;

		private final RingBuffer<Slot> ring = RingBuffer.createSingleProducer(Slot::new, 4, new YieldingWaitStrategy());

		private long accepted = -1;

		private long target;

		@Actor
		public void producer() {
			try {
				while (this.accepted < MOST) {
					long sequence = this.ring.next();
					this.ring.publish(sequence);
					this.accepted = sequence;
				}
			}
			catch (RingClosedException ex) {
				// The last one was not accepted.
			}
		}

		@Actor
		public void stopper() {
			Vary.moment();
			this.ring.closeAdmission();
			long start = System.nanoTime();
			while (System.nanoTime() - start < MOMENT_NANOS) {
				Thread.onSpinWait();
			}
			this.target = this.ring.getClaimedSequence();
		}

		@Arbiter
		public void end(ZZ_Result result) {
			result.r1 = this.accepted <= this.target;
			result.r2 = this.accepted == this.ring.getClaimedSequence();
		}

	}

	/**
	 * A ring that is closed and opened again and again: a claim that met a closed ring
	 * halfway is refused although it is open again, as its slots go to the next one.
	 */
	@JCStressTest
	@Outcome(id = { "SINGLE, true", "MULTI, true" }, expect = Expect.ACCEPTABLE, desc = "Each claim had its own slot")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Two claims had the same slot")
	@State
	public static class OpenedAgain {

		private static final int CLAIMS = 200;

		private final ProducerType type = Vary.producers();

		private final RingBuffer<Slot> ring = RingBuffer.create(this.type, Slot::new, 4, new YieldingWaitStrategy());

		private volatile boolean done;

		@Actor
		public void producer(LZ_Result result) {
			result.r1 = this.type;
			result.r2 = true;
			long last = -1;
			for (int i = 0; i < CLAIMS; i++) {
				try {
					long sequence = this.ring.next();
					result.r2 &= sequence > last;
					last = sequence;
					this.ring.publish(sequence);
				}
				catch (RingClosedException ex) {
					Thread.onSpinWait();
				}
			}
			this.done = true;
		}

		@Actor
		public void stopperAndStarter() {
			while (!this.done) {
				this.ring.closeAdmission();
				this.ring.openAdmission();
			}
		}

	}

	/**
	 * A stop closes a ring that has failed while restarts take that failure back, and
	 * another one.
	 */
	@JCStressTest
	@Exercises("Admission")
	@Outcome(id = "false, false", expect = Expect.ACCEPTABLE, desc = "Closed, also when all is taken back")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Open although somebody has closed it")
	@State
	public static class Recovered {

		private final RingBuffer<Slot> ring = RingBuffer.createMultiProducer(Slot::new, 1, new YieldingWaitStrategy());

		public Recovered() {
			this.ring.failAdmission(new IllegalStateException("died"));
		}

		@Actor
		public void stopper() {
			this.ring.closeAdmission();
		}

		@Actor
		public void restarter() {
			this.ring.recoverAdmission();
			this.ring.failAdmission(new IllegalStateException("died, too"));
			this.ring.recoverAdmission();
		}

		@Arbiter
		public void end(ZZ_Result result) {
			result.r1 = this.ring.isAdmissionOpen();
			this.ring.recoverAdmission();
			result.r2 = this.ring.isAdmissionOpen();
		}

	}

}
