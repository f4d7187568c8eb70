package io.github.disruptor4j.stress;

import java.util.Arrays;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJ_Result;
import org.openjdk.jcstress.infra.results.J_Result;

import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.YieldingWaitStrategy;
import io.github.disruptor4j.dsl.ProducerType;

/**
 * Slots that are cleared by whoever moves the slowest gate.
 */
@Exercises({ "ClearingGate", "Signals" })
public final class ClearingStress {

	private static final int SIZE = 4;

	private ClearingStress() {
	}

	private static Sequence gateOf(RingBuffer<Slot> ring) {
		Sequence gate = ring.newPoller().getSequence();
		ring.addGatingSequences(gate);
		return gate;
	}

	/**
	 * Two consumers that pass the same slots: whoever comes second clears, and if both
	 * leave it to the other, nobody does.
	 */
	@JCStressTest
	@Outcome(id = "4, 0", expect = Expect.ACCEPTABLE, desc = "Every slot was cleared once")
	@Outcome(expect = Expect.FORBIDDEN, desc = "A slot was left out, or cleared twice")
	@State
	public static class TwoConsumers {

		private final RingBuffer<Slot> ring = RingBuffer.createMultiProducer(Slot::new, SIZE,
				new YieldingWaitStrategy());

		private final Sequence first;

		private final Sequence second;

		private long cleared;

		private long twice;

		public TwoConsumers() {
			this.ring.clearEventsWith((slot) -> {
				this.cleared++;
				this.twice += 1 - slot.value;
				slot.value = 0;
			});
			this.first = gateOf(this.ring);
			this.second = gateOf(this.ring);
			for (int i = 0; i < SIZE; i++) {
				this.ring.publishEvent((slot, sequence) -> slot.value = 1);
			}
		}

		@Actor
		public void firstConsumer() {
			this.first.set(1);
			this.first.set(3);
		}

		@Actor
		public void secondConsumer() {
			this.second.set(0);
			this.second.set(3);
		}

		@Arbiter
		public void end(JJ_Result result) {
			result.r1 = this.cleared;
			result.r2 = this.twice;
		}

	}

	/**
	 * Two consumers that pass the same slots and wait for each other after every second:
	 * whoever finds that the other is clearing already can rely on that.
	 */
	@JCStressTest
	@Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "What both had passed was clear, each time")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Each left the slot to the other")
	@State
	public static class InLockstep {

		private static final int SLOTS = 64;

		private final RingBuffer<Slot> ring = RingBuffer.create(Vary.producers(), Slot::new, SLOTS,
				new YieldingWaitStrategy());

		private final Sequence first;

		private final Sequence second;

		private volatile long firstIsThrough = -1;

		private volatile long secondIsThrough = -1;

		public InLockstep() {
			this.ring.clearEventsWith((slot) -> slot.value = 0);
			this.first = gateOf(this.ring);
			this.second = gateOf(this.ring);
			for (int i = 0; i < SLOTS; i++) {
				this.ring.publishEvent((slot, sequence) -> slot.value = 1);
			}
		}

		@Actor
		public void firstConsumer(J_Result result) {
			for (long sequence = 1; sequence < SLOTS; sequence += 2) {
				this.first.set(sequence - 1);
				this.first.set(sequence);
				this.firstIsThrough = sequence;
				while (this.secondIsThrough < sequence) {
					Thread.onSpinWait();
				}
				result.r1 += this.ring.get(sequence).value;
			}
		}

		@Actor
		public void secondConsumer() {
			for (long sequence = 1; sequence < SLOTS; sequence += 2) {
				this.second.set(sequence - 1);
				this.second.set(sequence);
				this.secondIsThrough = sequence;
				while (this.firstIsThrough < sequence) {
					Thread.onSpinWait();
				}
			}
		}

	}

	/**
	 * A producer that waits for the slot a consumer is about to pass.
	 */
	@JCStressTest
	@Outcome(id = "7, 0", expect = Expect.ACCEPTABLE, desc = "The consumer saw the event, the producer a cleared slot")
	@Outcome(expect = Expect.FORBIDDEN, desc = "The slot was cleared too early or too late")
	@State
	public static class ProducerWaits {

		private final RingBuffer<Slot> ring = RingBuffer.create(ProducerType.SINGLE, Slot::new, 1,
				new BlockingWaitStrategy());

		private final Sequence consumed;

		public ProducerWaits() {
			this.ring.clearEventsWith((slot) -> slot.value = 0);
			this.consumed = gateOf(this.ring);
			this.ring.publishEvent((slot, sequence) -> slot.value = 7);
		}

		@Actor
		public void consumer(JJ_Result result) {
			result.r1 = this.ring.get(0).value;
			this.consumed.set(0);
		}

		@Actor
		public void producer(JJ_Result result) {
			long sequence = this.ring.next();
			result.r2 = this.ring.get(sequence).value;
			this.ring.get(sequence).value = 8;
			this.ring.publish(sequence);
		}

	}

	/**
	 * A consumer that comes while another passes slots: what it is still to see is not
	 * cleared.
	 */
	@JCStressTest
	@Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "Everything it has a right to see is there")
	@Outcome(expect = Expect.FORBIDDEN, desc = "A slot was cleared before the newcomer has passed it")
	@State
	public static class ConsumerComes {

		private final RingBuffer<Slot> ring = RingBuffer.createSingleProducer(Slot::new, SIZE,
				new YieldingWaitStrategy());

		private final Sequence other;

		public ConsumerComes() {
			this.ring.clearEventsWith((slot) -> slot.value = 0);
			this.other = gateOf(this.ring);
		}

		@Actor
		public void producerAndConsumer() {
			for (int i = 0; i < SIZE; i++) {
				this.ring.publishEvent((slot, sequence) -> slot.value = 1);
				this.other.set(i);
			}
		}

		@Actor
		public void newcomer(J_Result result) {
			Sequence own = gateOf(this.ring);
			while (this.ring.getCursor() < SIZE - 1) {
				Thread.onSpinWait();
			}
			for (long sequence = own.get() + 1; sequence < SIZE; sequence++) {
				result.r1 += 1 - this.ring.get(sequence).value;
			}
		}

	}

	/**
	 * Consumers that come, one after the other, while a producer looks for room and
	 * clears what it finds passed: it must not take a newcomer for one that was never
	 * there.
	 */
	@JCStressTest
	@Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "Everything it has a right to see is there")
	@Outcome(expect = Expect.FORBIDDEN, desc = "A slot was cleared before the newcomer has passed it")
	@State
	public static class ConsumerComesWhileAProducerLooks {

		private final RingBuffer<Slot> ring = RingBuffer.createMultiProducer(Slot::new, SIZE,
				new YieldingWaitStrategy());

		private static final int ROUNDS = 20;

		private final Sequence other;

		private volatile boolean done;

		public ConsumerComesWhileAProducerLooks() {
			this.ring.clearEventsWith((slot) -> slot.value = 0);
			addGatesFarAhead();
			this.other = gateOf(this.ring);
			this.ring.publishEvent((slot, sequence) -> slot.value = 1);
			this.other.set(0);
		}

		// So that looking at all gates takes a while; the last of them holds it back.
		private void addGatesFarAhead() {
			Sequence[] gates = new Sequence[20];
			Arrays.setAll(gates, (index) -> new Sequence());
			this.ring.addGatingSequences(gates);
			for (Sequence gate : gates) {
				gate.set(Long.MAX_VALUE);
			}
		}

		@Actor
		public void newcomers(J_Result result) {
			for (int round = 0; round < ROUNDS; round++) {
				Sequence own = gateOf(this.ring);
				for (int i = 1; i < SIZE; i++) {
					this.ring.publishEvent((slot, sequence) -> slot.value = 1);
				}
				long last = this.ring.getCursor();
				this.other.set(last);
				for (long sequence = own.get() + 1; sequence <= last; sequence++) {
					result.r1 += 1 - this.ring.get(sequence).value;
				}
				this.ring.removeGatingSequence(own);
			}
			this.done = true;
		}

		@Actor
		public void producer() {
			while (!this.done) {
				this.ring.hasAvailableCapacity(SIZE);
			}
		}

	}

}
