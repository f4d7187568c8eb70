package io.github.disruptor4j;

import java.util.function.BooleanSupplier;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.J_Result;

import io.github.disruptor4j.stress.Exercises;

/**
 * Waits that park without spinning first, against the store that ends them while it is
 * still behind others in its processor's store buffer. That is when a missing fence
 * shows: a lost wake-up leaves the waiter parked, and the test times out.
 */
@Exercises({ "Signals", "WaitQueue", "ParkingWaitStrategy" })
public final class ParkAtOnceStress {

	private static final int EVENTS = 8;

	private ParkAtOnceStress() {
	}

	private static void spinUntil(BooleanSupplier condition) {
		while (!condition.getAsBoolean()) {
			Thread.onSpinWait();
		}
	}

	private static long park(ProcessingSequenceBarrier barrier, long sequence) {
		barrier.patience().wasInVain();
		try {
			return barrier.waitFor(sequence);
		}
		catch (AlertException | InterruptedException | TimeoutException ex) {
			throw new IllegalStateException("The wait should have ended with an event", ex);
		}
	}

	/**
	 * What is written before each of the stores.
	 */
	static final class StoreBuffer {

		private static final int SIZE = 128;

		private static final int CACHE_LINE = 8;

		private final long[] contents = new long[SIZE];

		/**
		 * Fills the store buffer with stores to cache lines that are somewhere else, as
		 * the other actor writes them as well.
		 * @param value what to write
		 */
		void fill(long value) {
			for (int i = 0; i < SIZE; i += CACHE_LINE) {
				this.contents[i] = value;
			}
		}

	}

	/**
	 * Publications, one by one, on a ring with one producer.
	 */
	@JCStressTest
	@Outcome(id = "7", expect = Expect.ACCEPTABLE, desc = "Was woken for each")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Got something else")
	@State
	public static class Publication {

		private final StoreBuffer buffer = new StoreBuffer();

		private final RingBuffer<Object> ring = RingBuffer.createSingleProducer(Object::new, EVENTS,
				new BlockingWaitStrategy());

		private final ProcessingSequenceBarrier barrier = (ProcessingSequenceBarrier) this.ring.newBarrier();

		private volatile long waitingFor = -1;

		@Actor
		public void producer() {
			for (long next = 0; next < EVENTS; next++) {
				long awaited = next;
				spinUntil(() -> this.waitingFor == awaited);
				this.buffer.fill(next);
				this.ring.publish(this.ring.next());
			}
		}

		@Actor
		public void parkingConsumer(J_Result result) {
			for (long next = 0; next < EVENTS; next++) {
				this.buffer.fill(next);
				this.waitingFor = next;
				result.r1 = park(this.barrier, next);
			}
		}

	}

	/**
	 * The steps of a parent, one by one.
	 */
	@JCStressTest
	@Exercises({ "Signals", "ConsumerSequence", "ParkingWaitStrategy" })
	@Outcome(id = "7", expect = Expect.ACCEPTABLE, desc = "Was woken for each")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Got something else")
	@State
	public static class Parent {

		private final StoreBuffer buffer = new StoreBuffer();

		private final RingBuffer<Object> ring = RingBuffer.createSingleProducer(Object::new, EVENTS,
				new BlockingWaitStrategy());

		private final Sequence parent = this.ring.newPoller().getSequence();

		private final ProcessingSequenceBarrier barrier = (ProcessingSequenceBarrier) this.ring.newBarrier(this.parent);

		private volatile long waitingFor = -1;

		public Parent() {
			this.ring.publish(this.ring.next(EVENTS));
		}

		@Actor
		public void parent() {
			for (long next = 0; next < EVENTS; next++) {
				long awaited = next;
				spinUntil(() -> this.waitingFor == awaited);
				this.buffer.fill(next);
				this.parent.set(next);
			}
		}

		@Actor
		public void parkingConsumer(J_Result result) {
			for (long next = 0; next < EVENTS; next++) {
				this.buffer.fill(next);
				this.waitingFor = next;
				result.r1 = park(this.barrier, next);
			}
		}

	}

	/**
	 * The steps of a worker that takes one event after the other.
	 */
	@JCStressTest
	@Exercises({ "Signals", "WorkerSequence", "WorkSequence", "ParkingWaitStrategy" })
	@Outcome(id = "7", expect = Expect.ACCEPTABLE, desc = "Was woken for each")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Got something else")
	@State
	public static class Worker {

		private final StoreBuffer buffer = new StoreBuffer();

		private final RingBuffer<Object> ring = RingBuffer.createSingleProducer(Object::new, EVENTS,
				new BlockingWaitStrategy());

		private final WorkSequence work = parents().newWorkSequence();

		private final WorkerSequence worker = parents().newWorkerSequence(this.work);

		private final ProcessingSequenceBarrier barrier = (ProcessingSequenceBarrier) this.ring.newBarrier(this.worker,
				this.work);

		private volatile long waitingFor = -1;

		public Worker() {
			this.ring.publish(this.ring.next(EVENTS));
			this.worker.take(0);
		}

		private ProcessingSequenceBarrier parents() {
			return (ProcessingSequenceBarrier) this.ring.newBarrier();
		}

		@Actor
		public void worker() {
			for (long next = 0; next < EVENTS; next++) {
				long awaited = next;
				spinUntil(() -> this.waitingFor == awaited);
				this.buffer.fill(next);
				this.worker.take(next + 1);
			}
		}

		@Actor
		public void parkingConsumer(J_Result result) {
			for (long next = 0; next < EVENTS; next++) {
				this.buffer.fill(next);
				this.waitingFor = next;
				result.r1 = park(this.barrier, next);
			}
		}

	}

}
