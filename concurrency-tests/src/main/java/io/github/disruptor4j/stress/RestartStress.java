package io.github.disruptor4j.stress;

import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LJJ_Result;

import io.github.disruptor4j.BatchEventProcessor;
import io.github.disruptor4j.BatchEventProcessorBuilder;
import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.ExceptionHandler;
import io.github.disruptor4j.IgnoreExceptionHandler;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.WaitStrategy;
import io.github.disruptor4j.WorkHandler;
import io.github.disruptor4j.WorkProcessor;
import io.github.disruptor4j.WorkerPool;

/**
 * A processor that ends and is run again while events come: each is handled, in order,
 * and once. One that it never gets leaves it waiting, and the test times out.
 */
@Exercises({ "RunState", "BatchEventProcessor" })
public final class RestartStress {

	private static final int EVENTS = 4;

	private RestartStress() {
	}

	/**
	 * A processor that is run until it has handled the last event. The result counts the
	 * events and those that came out of order.
	 */
	abstract static class Scenario implements EventHandler<Slot> {

		final WaitStrategy strategy = Vary.parking();

		final RingBuffer<Slot> ring = RingBuffer.create(Vary.producers(), Slot::new, 2, this.strategy);

		final BatchEventProcessor<Slot> processor = new BatchEventProcessorBuilder().build(this.ring,
				this.ring.newBarrier(), this);

		long handled;

		long misplaced;

		Scenario() {
			this.ring.addGatingSequences(this.processor.getSequence());
		}

		@Override
		public void onEvent(Slot slot, long sequence, boolean endOfBatch) {
			this.misplaced += (sequence == this.handled && slot.value == sequence + 1) ? 0 : 1;
			this.handled++;
			if (this.handled == EVENTS) {
				this.processor.halt();
			}
		}

		final void publish() {
			this.ring.publishEvent((slot, sequence) -> slot.value = sequence + 1);
		}

		final void report(LJJ_Result result) {
			result.r1 = Vary.name(this.strategy);
			result.r2 = this.handled;
			result.r3 = this.misplaced;
		}

	}

	/**
	 * It is halted somewhere between the events.
	 */
	@JCStressTest
	@Outcome(id = "[A-Z]\\w+, 4, 0", expect = Expect.ACCEPTABLE, desc = "Each event once and in order")
	@Outcome(expect = Expect.FORBIDDEN, desc = "An event was skipped or handled twice")
	@State
	public static class AfterHalt extends Scenario {

		@Actor
		public void consumer() {
			while (this.handled < EVENTS) {
				this.processor.run();
			}
		}

		@Actor
		public void producerThatHalts() {
			publish();
			publish();
			this.processor.halt();
			publish();
			publish();
		}

		@Arbiter
		public void end(LJJ_Result result) {
			report(result);
		}

	}

	/**
	 * Its handler throws at two of the events, and so ends the run.
	 */
	@JCStressTest
	@Outcome(id = "[A-Z]\\w+, 4, 0", expect = Expect.ACCEPTABLE, desc = "Each event once and in order")
	@Outcome(expect = Expect.FORBIDDEN, desc = "An event was skipped or handled twice")
	@State
	public static class AfterFailure extends Scenario {

		private long failed = -1;

		public AfterFailure() {
			this.processor.setExceptionHandler(new Rethrow());
		}

		@Override
		public void onEvent(Slot slot, long sequence, boolean endOfBatch) {
			if (sequence % 2 == 1 && sequence > this.failed) {
				this.failed = sequence;
				throw new Failure();
			}
			super.onEvent(slot, sequence, endOfBatch);
		}

		@Actor
		public void consumer() {
			while (this.handled < EVENTS) {
				try {
					this.processor.run();
				}
				catch (Failure ex) {
					// Run again, at the event that failed.
				}
			}
		}

		@Actor
		public void producer() {
			for (int i = 0; i < EVENTS; i++) {
				publish();
			}
		}

		@Arbiter
		public void end(LJJ_Result result) {
			report(result);
		}

	}

	/**
	 * A worker of a pool is halted somewhere between the events, and nobody else is there
	 * to handle them.
	 */
	@JCStressTest
	@Exercises({ "RunState", "WorkProcessor" })
	@Outcome(id = "[A-Z]\\w+, 4, 3", expect = Expect.ACCEPTABLE, desc = "Each event once")
	@Outcome(expect = Expect.FORBIDDEN, desc = "An event was skipped or handled twice")
	@State
	public static class WorkerAfterHalt {

		private final WaitStrategy strategy = Vary.parking();

		private final RingBuffer<Slot> ring = RingBuffer.create(Vary.producers(), Slot::new, 2, this.strategy);

		private final WorkProcessor<Slot> worker;

		private long handled;

		public WorkerAfterHalt() {
			WorkHandler<Slot> handler = (slot) -> handle();
			WorkerPool<Slot> pool = new WorkerPool<>(this.ring, this.ring.newBarrier(), new IgnoreExceptionHandler(),
					handler);
			this.ring.addGatingSequences(pool.getWorkerSequences());
			this.worker = pool.getProcessors().get(0);
		}

		private void handle() {
			this.handled++;
			if (this.handled == EVENTS) {
				this.worker.halt();
			}
		}

		@Actor
		public void worker() {
			while (this.handled < EVENTS) {
				this.worker.run();
			}
		}

		@Actor
		public void producerThatHalts() {
			for (int i = 0; i < EVENTS; i++) {
				if (i == EVENTS / 2) {
					this.worker.halt();
				}
				this.ring.publish(this.ring.next());
			}
		}

		@Arbiter
		public void end(LJJ_Result result) {
			result.r1 = Vary.name(this.strategy);
			result.r2 = this.handled;
			result.r3 = this.ring.getMinimumGatingSequence();
		}

	}

	/**
	 * What a handler throws to end its run.
	 */
	@SuppressWarnings("serial") // never serialized: caught by the actor
	private static final class Failure extends RuntimeException {

		Failure() {
			super(null, null, false, false);
		}

	}

	/**
	 * Lets what the handler throws end the run.
	 */
	private static final class Rethrow implements ExceptionHandler<Object> {

		@Override
		public void handleEventException(Throwable ex, long sequence, @Nullable Object event) {
			throw (Failure) ex;
		}

		@Override
		public void handleOnStartException(Throwable ex) {
			throw new IllegalStateException(ex);
		}

		@Override
		public void handleOnShutdownException(Throwable ex) {
			throw new IllegalStateException(ex);
		}

	}

}
