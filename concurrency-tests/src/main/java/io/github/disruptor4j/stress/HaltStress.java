package io.github.disruptor4j.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIZ_Result;
import org.openjdk.jcstress.infra.results.JJ_Result;
import org.openjdk.jcstress.infra.results.LZ_Result;

import io.github.disruptor4j.BatchEventProcessor;
import io.github.disruptor4j.BatchEventProcessorBuilder;
import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.IgnoreExceptionHandler;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.SequenceBarrier;
import io.github.disruptor4j.WaitStrategy;
import io.github.disruptor4j.WorkHandler;
import io.github.disruptor4j.WorkProcessor;
import io.github.disruptor4j.WorkerPool;

/**
 * A processor that is halted while it starts, parks or handles events. A halt that is not
 * heard leaves it running, and the test times out.
 */
@SuppressWarnings("this-escape") // the handler is the state
@Exercises({ "RunState", "BatchEventProcessor", "ProcessingSequenceBarrier" })
public final class HaltStress {

	private HaltStress() {
	}

	/**
	 * Halt before, during and after the start: the run ends, and the handler is told of
	 * its start and its end once each.
	 */
	@JCStressTest
	@Outcome(id = "1, 1, false", expect = Expect.ACCEPTABLE, desc = "Started and shut down once, and is not running")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Told of start or shutdown more or less than once, or still running")
	@State
	public static class AgainstPark implements EventHandler<Slot> {

		private final RingBuffer<Slot> ring = RingBuffer.createSingleProducer(Slot::new, 2, new BlockingWaitStrategy());

		private final BatchEventProcessor<Slot> processor = new BatchEventProcessorBuilder().build(this.ring,
				this.ring.newBarrier(), this);

		private int starts;

		private int shutdowns;

		@Actor
		public void consumer() {
			this.processor.run();
		}

		@Actor
		public void stopper() {
			this.processor.halt();
		}

		@Arbiter
		public void end(IIZ_Result result) {
			result.r1 = this.starts;
			result.r2 = this.shutdowns;
			result.r3 = this.processor.isRunning();
		}

		@Override
		public void onStart() {
			this.starts++;
		}

		@Override
		public void onShutdown() {
			this.shutdowns++;
		}

		@Override
		public void onEvent(Slot slot, long sequence, boolean endOfBatch) {
			throw new IllegalStateException("There are no events");
		}

	}

	/**
	 * Halt against publications: the sequence tells exactly how much was handled.
	 */
	@JCStressTest
	@Outcome(id = { "0, -1", "1, 0", "2, 1", "3, 2" }, expect = Expect.ACCEPTABLE,
			desc = "The sequence counts what was handled")
	@Outcome(expect = Expect.FORBIDDEN, desc = "The sequence is ahead of what was handled, or behind it")
	@State
	public static class AgainstPublish implements EventHandler<Slot> {

		private final RingBuffer<Slot> ring = RingBuffer.createSingleProducer(Slot::new, 4, new BlockingWaitStrategy());

		private final BatchEventProcessor<Slot> processor = new BatchEventProcessorBuilder().build(this.ring,
				this.ring.newBarrier(), this);

		private long handled;

		@Actor
		public void consumer() {
			this.processor.run();
		}

		@Actor
		public void producerThatStops() {
			for (int i = 0; i < 3; i++) {
				this.ring.publish(this.ring.next());
			}
			this.processor.halt();
		}

		@Arbiter
		public void end(JJ_Result result) {
			result.r1 = this.handled;
			result.r2 = this.processor.getSequence().get();
		}

		@Override
		public void onEvent(Slot slot, long sequence, boolean endOfBatch) {
			this.handled++;
		}

	}

	/**
	 * Two processors that were built on one barrier: halting one doesn't stop the other.
	 */
	@JCStressTest
	@Outcome(id = "1, -1", expect = Expect.ACCEPTABLE, desc = "The other one has handled its event")
	@Outcome(expect = Expect.FORBIDDEN, desc = "The event was skipped, or handled by the one that never ran")
	@State
	public static class OfASibling implements EventHandler<Slot> {

		private final RingBuffer<Slot> ring = RingBuffer.createSingleProducer(Slot::new, 2, new BlockingWaitStrategy());

		private final SequenceBarrier shared = this.ring.newBarrier();

		private final BatchEventProcessor<Slot> processor = new BatchEventProcessorBuilder().build(this.ring,
				this.shared, this);

		private final BatchEventProcessor<Slot> sibling = new BatchEventProcessorBuilder().build(this.ring, this.shared,
				(slot, sequence, endOfBatch) -> slot.value++);

		private long handled;

		@Actor
		public void consumer() {
			this.processor.run();
		}

		@Actor
		public void stopper() {
			this.sibling.halt();
			this.ring.publish(this.ring.next());
		}

		@Arbiter
		public void end(JJ_Result result) {
			result.r1 = this.handled;
			result.r2 = this.sibling.getSequence().get();
		}

		@Override
		public void onEvent(Slot slot, long sequence, boolean endOfBatch) {
			this.handled++;
			this.processor.halt();
		}

	}

	/**
	 * Halt right behind an alert that has another reason: clearing the one must not lose
	 * the other.
	 */
	@JCStressTest
	@Exercises({ "ProcessingSequenceBarrier", "BatchEventProcessor", "RunState" })
	@Outcome(id = "[A-Z]\\w+, false", expect = Expect.ACCEPTABLE, desc = "Has ended")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Still running")
	@State
	public static class AfterAnAlert {

		private final WaitStrategy strategy = Vary.parking();

		private final RingBuffer<Slot> ring = RingBuffer.create(Vary.producers(), Slot::new, 2, this.strategy);

		private final SequenceBarrier barrier = this.ring.newBarrier();

		private final BatchEventProcessor<Slot> processor = new BatchEventProcessorBuilder().build(this.ring,
				this.barrier, (slot, sequence, endOfBatch) -> slot.value++);

		@Actor
		public void consumer() {
			this.processor.run();
		}

		@Actor
		public void stopper() {
			this.barrier.alert();
			Vary.moment();
			this.processor.halt();
		}

		@Arbiter
		public void end(LZ_Result result) {
			result.r1 = Vary.name(this.strategy);
			result.r2 = this.processor.isRunning();
		}

	}

	/**
	 * A worker of a pool that waits for its first event.
	 */
	@JCStressTest
	@Exercises({ "WorkProcessor", "RunState" })
	@Outcome(id = "[A-Z]\\w+, false", expect = Expect.ACCEPTABLE, desc = "Has ended")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Still running")
	@State
	public static class OfAWorker {

		private final WaitStrategy strategy = Vary.parking();

		private final RingBuffer<Slot> ring = RingBuffer.create(Vary.producers(), Slot::new, 2, this.strategy);

		private final WorkProcessor<Slot> worker;

		public OfAWorker() {
			WorkHandler<Slot> handler = (slot) -> slot.value++;
			this.worker = new WorkerPool<>(this.ring, this.ring.newBarrier(), new IgnoreExceptionHandler(), handler)
				.getProcessors()
				.get(0);
		}

		@Actor
		public void worker() {
			this.worker.run();
		}

		@Actor
		public void stopper() {
			Vary.moment();
			this.worker.halt();
		}

		@Arbiter
		public void end(LZ_Result result) {
			result.r1 = Vary.name(this.strategy);
			result.r2 = this.worker.isRunning();
		}

	}

}
