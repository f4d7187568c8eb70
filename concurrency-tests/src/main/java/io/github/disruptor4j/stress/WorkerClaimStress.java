package io.github.disruptor4j.stress;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.JJ_Result;

import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.IgnoreExceptionHandler;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.WorkHandler;
import io.github.disruptor4j.WorkProcessor;
import io.github.disruptor4j.WorkerPool;

/**
 * Workers that take events of one ring, against each other, against a halt, and against
 * whoever looks how far they are. An event that is lost leaves a worker waiting, and the
 * test times out.
 */
@Exercises({ "WorkProcessor", "WorkerSequence", "WorkSequence" })
public final class WorkerClaimStress {

	private static final int EVENTS = 2;

	private WorkerClaimStress() {
	}

	/**
	 * A pool of two on a full ring, which ends itself when everything is handled.
	 */
	static class Pool {

		final RingBuffer<Slot> ring = RingBuffer.createMultiProducer(Slot::new, EVENTS, new BlockingWaitStrategy());

		final WorkProcessor<Slot> first;

		final WorkProcessor<Slot> second;

		private final AtomicIntegerArray handled = new AtomicIntegerArray(EVENTS);

		private final AtomicInteger left = new AtomicInteger(EVENTS);

		Pool() {
			WorkHandler<Slot> one = this::handle;
			WorkHandler<Slot> other = this::handle;
			WorkerPool<Slot> pool = new WorkerPool<>(this.ring, this.ring.newBarrier(), new IgnoreExceptionHandler(),
					one, other);
			this.ring.addGatingSequences(pool.getWorkerSequences());
			this.first = pool.getProcessors().get(0);
			this.second = pool.getProcessors().get(1);
			for (int i = 0; i < EVENTS; i++) {
				this.ring.publishEvent((slot, sequence) -> slot.value = sequence);
			}
		}

		private void handle(Slot slot) {
			this.handled.incrementAndGet((int) slot.value);
			if (this.left.decrementAndGet() == 0) {
				this.first.halt();
				this.second.halt();
			}
		}

		void report(II_Result result) {
			result.r1 = this.handled.get(0);
			result.r2 = this.handled.get(1);
		}

	}

	/**
	 * Both take what they can get.
	 */
	@JCStressTest
	@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "Each event went to one worker")
	@Outcome(expect = Expect.FORBIDDEN, desc = "An event went to nobody, or to both")
	@State
	public static class AgainstEachOther extends Pool {

		@Actor
		public void firstWorker() {
			this.first.run();
		}

		@Actor
		public void secondWorker() {
			this.second.run();
		}

		@Arbiter
		public void count(II_Result result) {
			report(result);
		}

	}

	/**
	 * One is halted somewhere between two events; the other handles what that one leaves.
	 */
	@JCStressTest
	@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "Each event went to one worker")
	@Outcome(expect = Expect.FORBIDDEN, desc = "An event went to nobody, or to both")
	@State
	public static class AgainstHalt extends Pool {

		@Actor
		public void haltedWorker() {
			this.first.run();
		}

		@Actor
		public void halter() {
			this.first.halt();
		}

		@Arbiter
		public void remainingWorker(II_Result result) {
			this.second.run();
			report(result);
		}

	}

	/**
	 * One is paused somewhere between two events; the other, which comes later, handles
	 * what that one leaves, and is not held up by its place.
	 */
	@JCStressTest
	@Exercises({ "WorkProcessor", "RunState" })
	@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "Each event went to one worker")
	@Outcome(expect = Expect.FORBIDDEN, desc = "An event went to nobody, or to both")
	@State
	public static class AgainstPause extends Pool {

		@Actor
		public void pausedWorker() {
			this.first.run();
		}

		@Actor
		public void pauserAndOtherWorker() {
			this.first.pause();
			Vary.moment();
			this.second.run();
		}

		@Arbiter
		public void count(II_Result result) {
			report(result);
		}

	}

	/**
	 * A producer reads the gates while a worker takes an event and handles it, and
	 * another has none: it must not pass the event before it is handled.
	 */
	@JCStressTest
	@Outcome(id = { "-1, 0", "-1, 7" }, expect = Expect.ACCEPTABLE, desc = "The slot is not free yet")
	@Outcome(id = "0, 7", expect = Expect.ACCEPTABLE, desc = "The slot is free, and the event is handled")
	@Outcome(id = "0, 0", expect = Expect.FORBIDDEN, desc = "The slot is free before the event is handled")
	@State
	public static class AgainstGate {

		/** Enough to be looking while the worker takes the event. */
		private static final int LOOKS = 20;

		private final RingBuffer<Slot> ring = RingBuffer.createMultiProducer(Slot::new, 1, new BlockingWaitStrategy());

		private final WorkProcessor<Slot> worker;

		public AgainstGate() {
			WorkHandler<Slot> handler = this::handle;
			WorkHandler<Slot> idle = this::handle;
			WorkerPool<Slot> pool = new WorkerPool<>(this.ring, this.ring.newBarrier(), new IgnoreExceptionHandler(),
					handler, idle);
			this.ring.addGatingSequences(pool.getWorkerSequences());
			this.worker = pool.getProcessors().get(0);
			this.ring.publish(this.ring.next());
		}

		private void handle(Slot slot) {
			slot.value = 7;
			this.worker.halt();
		}

		@Actor
		public void worker() {
			this.worker.run();
		}

		@Actor
		public void producer(JJ_Result result) {
			long gate = -1;
			for (int i = 0; i < LOOKS && gate < 0; i++) {
				gate = this.ring.getMinimumGatingSequence();
			}
			result.r1 = gate;
			result.r2 = this.ring.get(0).value;
		}

	}

}
