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
import org.openjdk.jcstress.infra.results.J_Result;

import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.BusySpinWaitStrategy;
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
	 * A producer looks at the gates while a worker, which had nothing to do, takes an
	 * event and handles it, again and again; another worker has none. It must not pass an
	 * event before that is handled.
	 */
	@JCStressTest
	@Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "Each slot was free only when its event was handled")
	@Outcome(expect = Expect.FORBIDDEN, desc = "A slot was free before its event was handled")
	@State
	public static class AgainstGate {

		private static final int ROUNDS = 10;

		private final RingBuffer<Slot> ring = RingBuffer.createMultiProducer(Slot::new, 1, new BusySpinWaitStrategy());

		private final WorkProcessor<Slot> worker;

		public AgainstGate() {
			WorkHandler<Slot> handler = this::handle;
			WorkHandler<Slot> idle = this::handle;
			WorkerPool<Slot> pool = new WorkerPool<>(this.ring, this.ring.newBarrier(), new IgnoreExceptionHandler(),
					handler, idle);
			this.ring.addGatingSequences(pool.getWorkerSequences());
			this.worker = pool.getProcessors().get(0);
		}

		private void handle(Slot slot) {
			for (int i = 0; i < 5; i++) {
				Thread.onSpinWait();
			}
			slot.value++;
			if (slot.value == ROUNDS) {
				this.worker.halt();
			}
		}

		@Actor
		public void worker() {
			this.worker.run();
		}

		@Actor
		public void producer(J_Result result) {
			for (int round = 0; round < ROUNDS; round++) {
				long sequence = this.ring.next();
				this.ring.publish(sequence);
				while (this.ring.getMinimumGatingSequence() < sequence) {
					Thread.onSpinWait();
				}
				result.r1 += sequence + 1 - this.ring.get(sequence).value;
			}
		}

	}

}
