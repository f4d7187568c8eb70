package io.github.disruptor4j.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJ_Result;

import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.EventPoller;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.SequenceBarrier;
import io.github.disruptor4j.YieldingWaitStrategy;
import io.github.disruptor4j.dsl.ProducerType;

/**
 * A producer that laps a ring smaller than what it publishes, against a consumer that
 * lets go of each slot only after it has read it.
 */
@Exercises("SingleProducerSequencer")
public final class WrapAroundStress {

	private static final int EVENTS = 5;

	private WrapAroundStress() {
	}

	/**
	 * The scenario; the tests vary the ring.
	 */
	abstract static class Scenario {

		private final RingBuffer<Slot> ring;

		private final Sequence consumed = new Sequence();

		private final SequenceBarrier barrier;

		Scenario(RingBuffer<Slot> ring) {
			this.ring = ring;
			this.barrier = ring.newBarrier();
			ring.addGatingSequences(this.consumed);
		}

		final void publishAll() {
			for (int value = 0; value < EVENTS; value++) {
				long sequence = this.ring.next();
				this.ring.get(sequence).value = value;
				this.ring.publish(sequence);
			}
		}

		final void consumeAll(JJ_Result result) {
			long next = 0;
			while (next < EVENTS) {
				long available = Unchecked.waitFor(this.barrier, next);
				for (; next <= available; next++) {
					result.r1++;
					result.r2 |= this.ring.get(next).value ^ next;
				}
				this.consumed.set(available);
			}
		}

	}

	/**
	 * A ring of one slot for one producer.
	 */
	@JCStressTest
	@Exercises("SingleProducerSequencer")
	@Outcome(id = "5, 0", expect = Expect.ACCEPTABLE, desc = "Every event, in order and as published")
	@Outcome(expect = Expect.FORBIDDEN, desc = "An event was overwritten before it was read, or read twice")
	@State
	public static class SingleProducer extends Scenario {

		public SingleProducer() {
			super(RingBuffer.create(ProducerType.SINGLE, Slot::new, 1, new YieldingWaitStrategy()));
		}

		@Actor
		public void producer() {
			publishAll();
		}

		@Actor
		public void slowConsumer(JJ_Result result) {
			consumeAll(result);
		}

	}

	/**
	 * A ring of two slots that several producers may use, and a consumer that parks.
	 */
	@JCStressTest
	@Exercises("MultiProducerSequencer")
	@Outcome(id = "5, 0", expect = Expect.ACCEPTABLE, desc = "Every event, in order and as published")
	@Outcome(expect = Expect.FORBIDDEN, desc = "An event was overwritten before it was read, or read twice")
	@State
	public static class MultiProducer extends Scenario {

		public MultiProducer() {
			super(RingBuffer.create(ProducerType.MULTI, Slot::new, 2, new BlockingWaitStrategy()));
		}

		@Actor
		public void producer() {
			publishAll();
		}

		@Actor
		public void slowConsumer(JJ_Result result) {
			consumeAll(result);
		}

	}

	/**
	 * Two producers, of which one consumes what is there whenever it finds no room.
	 */
	@JCStressTest
	@Exercises("MultiProducerSequencer")
	@Outcome(id = "10, 0", expect = Expect.ACCEPTABLE, desc = "Every event, those of each producer in order")
	@Outcome(expect = Expect.FORBIDDEN, desc = "An event was overwritten before it was read, or read twice")
	@State
	public static class TwoProducers {

		private static final long OF_THE_OTHER = 100;

		private final RingBuffer<Slot> ring = RingBuffer.createMultiProducer(Slot::new, 2, new BlockingWaitStrategy());

		private final EventPoller<Slot> poller = this.ring.newPoller();

		private long own;

		private long others = OF_THE_OTHER;

		public TwoProducers() {
			this.ring.addGatingSequences(this.poller.getSequence());
		}

		@Actor
		public void producer() {
			for (int i = 0; i < EVENTS; i++) {
				long value = OF_THE_OTHER + i;
				this.ring.publishEvent((slot, sequence) -> slot.value = value);
			}
		}

		@Actor
		public void producerAndConsumer(JJ_Result result) {
			int published = 0;
			while (result.r1 < 2 * EVENTS) {
				long value = published;
				if (published < EVENTS && this.ring.tryPublishEvent((slot, sequence) -> slot.value = value)) {
					published++;
				}
				else {
					Unchecked.poll(this.poller, (slot, sequence, endOfBatch) -> {
						result.r1++;
						result.r2 += isNext(slot.value) ? 0 : 1;
						return true;
					});
				}
			}
		}

		private boolean isNext(long value) {
			return (value < OF_THE_OTHER) ? value == this.own++ : value == this.others++;
		}

	}

}
