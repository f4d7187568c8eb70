package io.github.disruptor4j.stress;

import java.util.concurrent.TimeUnit;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;
import org.openjdk.jcstress.infra.results.LZ_Result;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.YieldingWaitStrategy;
import io.github.disruptor4j.dsl.Disruptor;
import io.github.disruptor4j.dsl.ProducerType;

/**
 * Consumers that come to and leave a ring that runs, through the DSL. An event that is
 * lost leaves a consumer waiting, and the test times out.
 */
@Exercises({ "dsl.Disruptor", "dsl.ConsumerRepository", "dsl.ManagedConsumer", "AbstractSequencer" })
public final class TopologyStress {

	private static final int SIZE = 4;

	private TopologyStress() {
	}

	/**
	 * Checks what one consumer gets: the events from some point on, each as published,
	 * without a gap, up to the last.
	 */
	static final class Witness implements EventHandler<Slot> {

		private final long last;

		private final Runnable atTheLast;

		private long next = -1;

		private boolean gap;

		Witness(long last, Runnable atTheLast) {
			this.last = last;
			this.atTheLast = atTheLast;
		}

		@Override
		public void onEvent(Slot slot, long sequence, boolean endOfBatch) {
			this.gap |= slot.value != sequence + 1 || (this.next >= 0 && sequence != this.next);
			this.next = sequence + 1;
			if (sequence == this.last) {
				this.atTheLast.run();
			}
		}

		boolean hasAllUpTo(long sequence) {
			return !this.gap && this.next == sequence + 1;
		}

	}

	/**
	 * A ring, its consumers, and events that say which they are.
	 */
	abstract static class Scenario {

		final ProducerType type = Vary.producers();

		final ActorThreads threads = new ActorThreads();

		final Disruptor<Slot> disruptor = new Disruptor<>(Slot::new, SIZE, this.threads, this.type,
				new YieldingWaitStrategy());

		final RingBuffer<Slot> ring = this.disruptor.getRingBuffer();

		final void publish(int count) {
			for (int i = 0; i < count; i++) {
				this.ring.publishEvent((slot, sequence) -> slot.value = sequence + 1);
			}
		}

	}

	/**
	 * A consumer is added while a producer laps the ring: from where it begins, it gets
	 * everything.
	 */
	@JCStressTest
	@Outcome(id = { "SINGLE, true", "MULTI, true" }, expect = Expect.ACCEPTABLE,
			desc = "Got everything from where it began")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Missed an event, or was lapped")
	@State
	public static class Add extends Scenario {

		private static final int LAST = 3 * SIZE;

		private final Witness newcomer = new Witness(LAST, this.disruptor::halt);

		private volatile boolean added;

		public Add() {
			this.disruptor.start();
		}

		@Actor
		public void producer() {
			publish(LAST);
			while (!this.added) {
				Thread.onSpinWait();
			}
			publish(1);
		}

		@Actor
		public void newcomer() {
			this.disruptor.consumer("newcomer").handleWith(this.newcomer);
			this.added = true;
			this.threads.run(0);
		}

		@Arbiter
		public void end(LZ_Result result) {
			result.r1 = this.type;
			result.r2 = this.newcomer.hasAllUpTo(LAST);
		}

	}

	/**
	 * A consumer is removed while it handles events: it gets what was published before,
	 * and holds nobody up after that. The other one, which comes later, misses nothing.
	 */
	@JCStressTest
	@Outcome(id = { "SINGLE, true, true, 4", "MULTI, true, true, 4" }, expect = Expect.ACCEPTABLE,
			desc = "Both got everything, and the one that has gone holds nobody up")
	@Outcome(expect = Expect.FORBIDDEN,
			desc = "It left before it had handled everything, or the other lost events, or it still holds producers up")
	@State
	public static class Remove extends Scenario {

		private final Witness leaving = new Witness(-1, this.disruptor::halt);

		private final Witness staying = new Witness(SIZE - 1, this.disruptor::halt);

		public Remove() {
			this.disruptor.consumer("leaving").handleWith(this.leaving);
			this.disruptor.consumer("staying").handleWith(this.staying);
			this.disruptor.start();
			publish(SIZE - 1);
		}

		@Actor
		public void leavingConsumer() {
			this.threads.run(0);
		}

		@Actor
		public void producerThatRemoves() {
			publish(1);
			boolean removed = Unchecked.call(() -> this.disruptor.removeConsumer("leaving", 1, TimeUnit.HOURS));
			if (!removed) {
				throw new IllegalStateException("It has an hour to end");
			}
		}

		@Arbiter
		public void stayingConsumer(LLLL_Result result) {
			this.threads.run(1);
			result.r1 = this.type;
			result.r2 = this.leaving.hasAllUpTo(SIZE - 1);
			result.r3 = this.staying.hasAllUpTo(SIZE - 1);
			result.r4 = this.ring.remainingCapacity();
		}

	}

}
