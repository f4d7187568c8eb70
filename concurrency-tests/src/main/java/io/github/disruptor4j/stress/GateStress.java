package io.github.disruptor4j.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.J_Result;
import org.openjdk.jcstress.infra.results.LJJ_Result;
import org.openjdk.jcstress.infra.results.LJ_Result;
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
@Exercises("AbstractSequencer")
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
	@Exercises({ "AbstractSequencer", "SingleProducerSequencer" })
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
	@Exercises({ "AbstractSequencer", "MultiProducerSequencer" })
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
	 * Two gates that are added at once: both hold.
	 */
	@JCStressTest
	@Outcome(id = { "SINGLE, 0, 2", "MULTI, 0, 2" }, expect = Expect.ACCEPTABLE, desc = "Either holds by itself")
	@Outcome(expect = Expect.FORBIDDEN, desc = "One of them got lost")
	@State
	public static class AddTwo {

		private final ProducerType type = Vary.producers();

		private final RingBuffer<Slot> ring = RingBuffer.create(this.type, Slot::new, SIZE, new YieldingWaitStrategy());

		private final Sequence first = new Sequence();

		private final Sequence second = new Sequence();

		@Actor
		public void firstConsumer() {
			this.ring.addGatingSequences(this.first);
		}

		@Actor
		public void secondConsumer() {
			this.ring.addGatingSequences(this.second);
		}

		@Arbiter
		public void end(LJJ_Result result) {
			this.ring.publish(this.ring.next());
			this.ring.publish(this.ring.next());
			result.r1 = this.type;
			this.first.set(1);
			result.r2 = this.ring.remainingCapacity();
			this.second.set(1);
			result.r3 = this.ring.remainingCapacity();
		}

	}

	/**
	 * A gate that is replaced by the one it stood before, while a producer runs: one of
	 * them holds at every moment.
	 */
	@JCStressTest
	@Outcome(id = { "SINGLE, 1", "MULTI, 1" }, expect = Expect.ACCEPTABLE, desc = "The producer was held up throughout")
	@Outcome(expect = Expect.FORBIDDEN, desc = "The producer found the ring without a gate, and has lapped the parent")
	@State
	public static class Replace {

		private static final int LOOKS = 20;

		private final ProducerType type = Vary.producers();

		private final RingBuffer<Slot> ring = RingBuffer.create(this.type, Slot::new, SIZE, new YieldingWaitStrategy());

		private final Sequence child = new Sequence();

		private final Sequence parent = new Sequence();

		public Replace() {
			this.ring.addGatingSequences(this.child);
		}

		@Actor
		public void producer() {
			for (int i = 0; i < LOOKS; i++) {
				try {
					this.ring.publish(this.ring.tryNext());
				}
				catch (InsufficientCapacityException ex) {
					Thread.onSpinWait();
				}
			}
		}

		@Actor
		public void leavingConsumer() {
			this.ring.replaceGatingSequence(this.child, this.parent);
		}

		@Arbiter
		public void end(LJ_Result result) {
			result.r1 = this.type;
			result.r2 = this.ring.getCursor();
		}

	}

	/**
	 * A group that grows while it is read shows a minimum of what is in it.
	 */
	@JCStressTest
	@Exercises("SequenceGroup")
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
