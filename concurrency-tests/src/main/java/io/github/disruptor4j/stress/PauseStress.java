package io.github.disruptor4j.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJ_Result;
import org.openjdk.jcstress.infra.results.LJJ_Result;
import org.openjdk.jcstress.infra.results.LZ_Result;

import io.github.disruptor4j.BatchEventProcessorBuilder;
import io.github.disruptor4j.IgnoreExceptionHandler;
import io.github.disruptor4j.ManagedEventProcessor;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.WaitStrategy;
import io.github.disruptor4j.WorkHandler;
import io.github.disruptor4j.WorkerPool;

/**
 * A processor that is paused, resumed and halted by somebody else while it starts, parks
 * or rests. A signal that is not heard leaves it waiting, and the test times out.
 */
@Exercises({ "RunState", "BatchEventProcessor" })
public final class PauseStress {

	private PauseStress() {
	}

	/**
	 * A processor, of either kind, that halts itself after its first event.
	 */
	abstract static class Scenario {

		final WaitStrategy strategy = Vary.parking();

		final RingBuffer<Slot> ring = RingBuffer.create(Vary.producers(), Slot::new, 4, this.strategy);

		final ManagedEventProcessor processor;

		long handled;

		Scenario(boolean worker) {
			this.processor = worker ? worker() : batchProcessor();
			this.ring.addGatingSequences(this.processor.getSequence());
		}

		private ManagedEventProcessor batchProcessor() {
			return new BatchEventProcessorBuilder().build(this.ring, this.ring.newBarrier(),
					(slot, sequence, endOfBatch) -> handle());
		}

		private ManagedEventProcessor worker() {
			WorkHandler<Slot> handler = (slot) -> handle();
			return new WorkerPool<>(this.ring, this.ring.newBarrier(), new IgnoreExceptionHandler(), handler)
				.getProcessors()
				.get(0);
		}

		private void handle() {
			this.handled++;
			this.processor.halt();
		}

		final void publish() {
			this.ring.publish(this.ring.next());
		}

	}

	/**
	 * Paused and resumed: it goes on. Whoever resumes may come before the processor rests
	 * or while it is about to.
	 */
	@JCStressTest
	@Outcome(id = "[A-Z]\\w+, 1, 0", expect = Expect.ACCEPTABLE, desc = "Handled the event")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Missed the event, or its sequence did")
	@State
	public static class Resume extends Scenario {

		public Resume() {
			super(false);
		}

		@Actor
		public void consumer() {
			this.processor.run();
		}

		@Actor
		public void pauser() {
			this.processor.pause();
			Vary.moment();
			this.processor.resume();
			publish();
		}

		@Arbiter
		public void end(LJJ_Result result) {
			result.r1 = Vary.name(this.strategy);
			result.r2 = this.handled;
			result.r3 = this.processor.getSequence().get();
		}

	}

	/**
	 * The same for a worker of a pool.
	 */
	@JCStressTest
	@Exercises({ "RunState", "WorkProcessor" })
	@Outcome(id = "[A-Z]\\w+, 1, 0", expect = Expect.ACCEPTABLE, desc = "Handled the event")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Missed the event, or its sequence did")
	@State
	public static class ResumeWorker extends Scenario {

		public ResumeWorker() {
			super(true);
		}

		@Actor
		public void worker() {
			this.processor.run();
		}

		@Actor
		public void pauser() {
			this.processor.pause();
			Vary.moment();
			this.processor.resume();
			publish();
		}

		@Arbiter
		public void end(LJJ_Result result) {
			result.r1 = Vary.name(this.strategy);
			result.r2 = this.handled;
			result.r3 = this.processor.getSequence().get();
		}

	}

	/**
	 * Paused and then halted: the run ends.
	 */
	@JCStressTest
	@Outcome(id = "[A-Z]\\w+, false", expect = Expect.ACCEPTABLE, desc = "Has ended")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Still running")
	@State
	public static class Halt extends Scenario {

		public Halt() {
			super(false);
		}

		@Actor
		public void consumer() {
			this.processor.run();
		}

		@Actor
		public void halter() {
			this.processor.pause();
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
	 * Nothing is handled from when it says that it is paused until it is resumed.
	 */
	@JCStressTest
	@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "Handled nothing while paused, and the event after that")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Handled an event although it was paused, or missed it")
	@State
	public static class Rest extends Scenario {

		public Rest() {
			super(false);
		}

		@Actor
		public void consumer() {
			this.processor.run();
		}

		@Actor
		public void pauser(JJ_Result result) {
			this.processor.pause();
			while (!this.processor.isPaused()) {
				Thread.onSpinWait();
			}
			publish();
			Vary.moment();
			result.r1 = this.handled;
			this.processor.resume();
		}

		@Arbiter
		public void end(JJ_Result result) {
			result.r2 = this.handled;
		}

	}

	/**
	 * A consumer that is paused at a batch boundary: what it has let go of is handled,
	 * and what is handled it has let go of.
	 */
	@JCStressTest
	@Outcome(id = { "-1, 0", "0, 1", "1, 2", "2, 3" }, expect = Expect.ACCEPTABLE,
			desc = "Rests where its sequence stands")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Rests within a batch")
	@State
	public static class BatchBoundary {

		private static final int EVENTS = 3;

		private final RingBuffer<Slot> ring = RingBuffer.create(Vary.producers(), Slot::new, 4, Vary.parking());

		private final ManagedEventProcessor processor = new BatchEventProcessorBuilder().build(this.ring,
				this.ring.newBarrier(), (slot, sequence, endOfBatch) -> this.handled++);

		private final Sequence sequence = this.processor.getSequence();

		private long handled;

		@Actor
		public void consumer() {
			this.processor.run();
		}

		@Actor
		public void producerThatPauses(JJ_Result result) {
			for (int i = 0; i < EVENTS; i++) {
				this.ring.publish(this.ring.next());
			}
			this.processor.pause();
			while (!this.processor.isPaused()) {
				Thread.onSpinWait();
			}
			result.r1 = this.sequence.get();
			result.r2 = this.handled;
			this.processor.halt();
		}

	}

}
