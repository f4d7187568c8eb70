package io.github.disruptor4j.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJ_Result;
import org.openjdk.jcstress.infra.results.ZJ_Result;

import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.SequenceBarrier;
import io.github.disruptor4j.YieldingWaitStrategy;

/**
 * What a consumer sees of what several producers publish.
 */
@Exercises({ "MultiProducerSequencer", "PublishedSequence" })
public final class MultiProducerPublishStress {

	private MultiProducerPublishStress() {
	}

	private static RingBuffer<Slot> newRing() {
		return RingBuffer.createMultiProducer(Slot::new, 4, new YieldingWaitStrategy());
	}

	/**
	 * Whoever sees a slot's flag sees the event.
	 */
	@JCStressTest
	@Outcome(id = { "false, 0", "false, 7" }, expect = Expect.ACCEPTABLE, desc = "Looked before the publication")
	@Outcome(id = "true, 7", expect = Expect.ACCEPTABLE, desc = "Saw the publication and the event")
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
		public void consumer(ZJ_Result result) {
			result.r1 = this.ring.isAvailable(0);
			result.r2 = this.ring.get(0).value;
		}

	}

	/**
	 * A consumer that waits gets what is contiguous, filled.
	 */
	@JCStressTest
	@Outcome(id = { "0, 1", "1, 3" }, expect = Expect.ACCEPTABLE, desc = "Got one event, or both, each filled")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Passed a gap, or got an event that was not filled")
	@State
	public static class OutOfOrder {

		private final RingBuffer<Slot> ring = newRing();

		private final SequenceBarrier barrier = this.ring.newBarrier();

		@Actor
		public void producer() {
			long high = this.ring.next(2);
			this.ring.get(high).value = 2;
			this.ring.publish(high);
			this.ring.get(high - 1).value = 1;
			this.ring.publish(high - 1);
		}

		@Actor
		public void consumer(JJ_Result result) {
			result.r1 = Unchecked.waitFor(this.barrier, 0);
			for (long sequence = 0; sequence <= result.r1; sequence++) {
				result.r2 += this.ring.get(sequence).value;
			}
		}

	}

	/**
	 * Two producers: both events arrive, each in a slot of its own.
	 */
	@JCStressTest
	@Outcome(id = "1, 3", expect = Expect.ACCEPTABLE, desc = "Both events arrived")
	@Outcome(expect = Expect.FORBIDDEN, desc = "An event was lost, overwritten or left behind a gap")
	@State
	public static class TwoProducers {

		private final RingBuffer<Slot> ring = newRing();

		private final SequenceBarrier barrier = this.ring.newBarrier();

		@Actor
		public void firstProducer() {
			this.ring.publishEvent((slot, sequence) -> slot.value = 1);
		}

		@Actor
		public void secondProducer() {
			this.ring.publishEvent((slot, sequence) -> slot.value = 2);
		}

		@Arbiter
		public void consumer(JJ_Result result) {
			result.r1 = Unchecked.waitFor(this.barrier, 1);
			result.r2 = this.ring.get(0).value + this.ring.get(1).value;
		}

	}

	/**
	 * A range that one call publishes: a consumer that finds the ring empty before it
	 * gets all of it at once.
	 */
	@JCStressTest
	@Outcome(id = "3, 10", expect = Expect.ACCEPTABLE, desc = "Got the whole range, filled")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Got a part of the range, or an event that was not filled")
	@State
	public static class Range {

		private static final int SIZE = 4;

		private final RingBuffer<Slot> ring = newRing();

		private final SequenceBarrier barrier = this.ring.newBarrier();

		@Actor
		public void producer() {
			long high = this.ring.next(SIZE);
			for (int i = 0; i < SIZE; i++) {
				this.ring.get(i).value = 1L + i;
			}
			this.ring.publish(high - SIZE + 1, high);
		}

		@Actor
		public void consumer(JJ_Result result) {
			result.r1 = Unchecked.waitFor(this.barrier, 0);
			for (long sequence = 0; sequence <= result.r1; sequence++) {
				result.r2 += this.ring.get(sequence).value;
			}
		}

	}

}
