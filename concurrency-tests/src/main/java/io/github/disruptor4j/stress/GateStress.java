package io.github.disruptor4j.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.J_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;

import io.github.disruptor4j.InsufficientCapacityException;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.SequenceGroup;
import io.github.disruptor4j.YieldingWaitStrategy;
import io.github.disruptor4j.dsl.ProducerType;

/**
 * Gates that come and go while a producer runs.
 */
public final class GateStress {

	private static final int SIZE = 2;

	private GateStress() {
	}

	/**
	 * The scenario; the tests vary the ring.
	 */
	abstract static class AddScenario {

		private final RingBuffer<Slot> ring;

		private final Sequence gate = new Sequence();

		AddScenario(ProducerType type) {
			this.ring = RingBuffer.create(type, Slot::new, SIZE, new YieldingWaitStrategy());
		}

		final void publishWhileThereIsRoom() {
			try {
				for (int i = 0; i < 3; i++) {
					long high = this.ring.tryNext(SIZE);
					this.ring.publish(high - SIZE + 1, high);
				}
			}
			catch (InsufficientCapacityException ex) {
				// The gate is in place: what it holds back is looked at below.
			}
		}

		final void addGate() {
			this.ring.addGatingSequences(this.gate);
		}

		final void look(ZZ_Result result) {
			result.r1 = this.gate.get() > this.ring.getCursor();
			result.r2 = this.ring.getCursor() - this.gate.get() > SIZE;
		}

	}

	/**
	 * A gate added to a ring with one producer.
	 */
	@JCStressTest
	@Outcome(id = "false, false", expect = Expect.ACCEPTABLE, desc = "The gate started at the cursor and holds")
	@Outcome(expect = Expect.FORBIDDEN, desc = "The gate is ahead of the cursor, or the producer has lapped it")
	@State
	public static class AddToSingleProducer extends AddScenario {

		public AddToSingleProducer() {
			super(ProducerType.SINGLE);
		}

		@Actor
		public void producer() {
			publishWhileThereIsRoom();
		}

		@Actor
		public void newConsumer() {
			addGate();
		}

		@Arbiter
		public void end(ZZ_Result result) {
			look(result);
		}

	}

	/**
	 * A gate added to a ring for several producers.
	 */
	@JCStressTest
	@Outcome(id = "false, false", expect = Expect.ACCEPTABLE, desc = "The gate started at the cursor and holds")
	@Outcome(expect = Expect.FORBIDDEN, desc = "The gate is ahead of the cursor, or the producer has lapped it")
	@State
	public static class AddToMultiProducer extends AddScenario {

		public AddToMultiProducer() {
			super(ProducerType.MULTI);
		}

		@Actor
		public void producer() {
			publishWhileThereIsRoom();
		}

		@Actor
		public void newConsumer() {
			addGate();
		}

		@Arbiter
		public void end(ZZ_Result result) {
			look(result);
		}

	}

	/**
	 * A producer that waits for a gate goes on when the gate is taken away.
	 */
	@JCStressTest
	@Outcome(id = "1", expect = Expect.ACCEPTABLE, desc = "Went on")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Got another slot")
	@State
	public static class RemoveWhileProducerWaits {

		private final RingBuffer<Slot> ring = RingBuffer.createSingleProducer(Slot::new, 1, new YieldingWaitStrategy());

		private final Sequence gate = new Sequence();

		public RemoveWhileProducerWaits() {
			this.ring.addGatingSequences(this.gate);
			this.ring.publish(this.ring.next());
		}

		@Actor
		public void producer(J_Result result) {
			result.r1 = this.ring.next();
		}

		@Actor
		public void leavingConsumer() {
			this.ring.removeGatingSequence(this.gate);
		}

	}

	/**
	 * A group that grows while it is read shows a minimum of what is in it.
	 */
	@JCStressTest
	@Outcome(id = { "5", "3" }, expect = Expect.ACCEPTABLE, desc = "The minimum before or after")
	@Outcome(expect = Expect.FORBIDDEN, desc = "A minimum of neither group")
	@State
	public static class GroupGrows {

		private final SequenceGroup group = new SequenceGroup();

		public GroupGrows() {
			this.group.add(new Sequence(5));
		}

		@Actor
		public void reader(J_Result result) {
			result.r1 = this.group.get();
		}

		@Actor
		public void newcomer() {
			this.group.add(new Sequence(3));
		}

	}

}
