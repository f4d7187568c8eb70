package io.github.disruptor4j.stress;

import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIL_Result;
import org.openjdk.jcstress.infra.results.JL_Result;
import org.openjdk.jcstress.infra.results.JZ_Result;
import org.openjdk.jcstress.infra.results.ZL_Result;
import org.openjdk.jcstress.infra.results.ZZZ_Result;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.ExceptionHandler;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.RingFailedException;
import io.github.disruptor4j.dsl.ConsumerFailure;
import io.github.disruptor4j.dsl.ConsumerState;
import io.github.disruptor4j.dsl.Disruptor;
import io.github.disruptor4j.dsl.RingConsumer;
import io.github.disruptor4j.dsl.ShutdownReport;

/**
 * What others see of a consumer's life: its end, its failure and its restart.
 */
@Exercises({ "dsl.ManagedConsumer", "dsl.Disruptor" })
public final class ConsumerStateStress {

	private ConsumerStateStress() {
	}

	/**
	 * A consumer that dies of its first event, if it is to.
	 */
	abstract static class Scenario implements EventHandler<Slot>, ExceptionHandler<Slot> {

		final ActorThreads threads = new ActorThreads();

		final Disruptor<Slot> disruptor = new Disruptor<>(Slot::new, 1, this.threads, Vary.producers(), Vary.parking());

		final RingBuffer<Slot> ring = this.disruptor.getRingBuffer();

		final RingConsumer consumer;

		Scenario() {
			this.disruptor.setDefaultExceptionHandler(this);
			this.consumer = this.disruptor.consumer("mortal").handleWith(this);
			this.disruptor.start();
		}

		final void publish() {
			this.ring.publish(this.ring.next());
		}

		final void runUntilItDies(int index) {
			try {
				this.threads.run(index);
			}
			catch (Failure ex) {
				// That is how it dies.
			}
		}

		@Override
		public void onEvent(Slot slot, long sequence, boolean endOfBatch) {
			throw new Failure();
		}

		@Override
		public final void handleEventException(Throwable ex, long sequence, @Nullable Slot event) {
			throw (Failure) ex;
		}

		@Override
		public final void handleOnStartException(Throwable ex) {
			throw new IllegalStateException(ex);
		}

		@Override
		public final void handleOnShutdownException(Throwable ex) {
			throw new IllegalStateException(ex);
		}

	}

	/**
	 * Whoever sees that a consumer has failed finds the cause, the ring shut, and so
	 * nobody waiting for it.
	 */
	@JCStressTest
	@Outcome(id = "true, true, true", expect = Expect.ACCEPTABLE, desc = "The ring was shut, the cause known")
	@Outcome(expect = Expect.FORBIDDEN, desc = "The state was seen before the ring was shut or the cause known")
	@State
	public static class FailureIsWhole extends Scenario {

		private volatile boolean heard;

		public FailureIsWhole() {
			this.disruptor.setConsumerFailureListener(this::onFailure);
			publish();
		}

		private void onFailure(ConsumerFailure failure) {
			this.heard = failure.sequence() == 0 && this.consumer.getState() == ConsumerState.FAILED;
		}

		@Actor
		public void consumer() {
			runUntilItDies(0);
		}

		@Actor
		public void observer(ZZZ_Result result) {
			while (this.consumer.getState() != ConsumerState.FAILED) {
				Thread.onSpinWait();
			}
			result.r1 = !this.ring.isAdmissionOpen();
			result.r2 = this.consumer.getFailure() != null;
		}

		@Arbiter
		public void listener(ZZZ_Result result) {
			result.r3 = this.heard;
		}

	}

	/**
	 * A producer that waits for a consumer is woken by its death.
	 */
	@JCStressTest
	@Exercises({ "dsl.ManagedConsumer", "Admission", "AbstractSequencer" })
	@Outcome(id = "0, true", expect = Expect.ACCEPTABLE, desc = "Was told what the consumer died of")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Got a slot that is not free, or was not told why not")
	@State
	public static class DeathWakesProducer extends Scenario {

		public DeathWakesProducer() {
			publish();
		}

		@Actor
		public void consumer() {
			Vary.moment();
			runUntilItDies(0);
		}

		@Actor
		public void parkingProducer(JZ_Result result) {
			try {
				publish();
			}
			catch (RingFailedException ex) {
				result.r2 = ex.getCause() instanceof Failure;
			}
		}

		@Arbiter
		public void claimed(JZ_Result result) {
			result.r1 = this.ring.getClaimedSequence();
		}

	}

	/**
	 * Whoever restarts a consumer as soon as it has failed has an open ring, and no late
	 * word of that failure shuts it again.
	 */
	@JCStressTest
	@Outcome(id = "2, true", expect = Expect.ACCEPTABLE, desc = "Both events are handled, the failed one again")
	@Outcome(expect = Expect.FORBIDDEN, desc = "The ring was shut by the old failure, or an event was lost")
	@State
	public static class RestartAtOnce extends Scenario {

		private long handled;

		private boolean failed;

		public RestartAtOnce() {
			publish();
		}

		@Override
		public void onEvent(Slot slot, long sequence, boolean endOfBatch) {
			if (!this.failed) {
				this.failed = true;
				throw new Failure();
			}
			this.handled++;
			if (sequence == 1) {
				this.disruptor.halt();
			}
		}

		@Actor
		public void consumer() {
			runUntilItDies(0);
			this.threads.run(1);
		}

		@Actor
		public void restarter(JZ_Result result) {
			while (this.consumer.getState() != ConsumerState.FAILED) {
				Thread.onSpinWait();
			}
			this.consumer.restart();
			result.r2 = this.ring.isAdmissionOpen();
			publish();
		}

		@Arbiter
		public void end(JZ_Result result) {
			result.r1 = this.handled;
		}

	}

	/**
	 * A consumer dies while its ring drains, and whoever is told of that announces its
	 * restart: the drain waits for it.
	 */
	@JCStressTest
	@Exercises({ "dsl.ManagedConsumer", "dsl.Drain", "dsl.Disruptor" })
	@Outcome(id = "1, true", expect = Expect.ACCEPTABLE, desc = "The event was handled before the ring had stopped")
	@Outcome(expect = Expect.FORBIDDEN, desc = "The consumer was given up between its death and its restart")
	@State
	public static class RestartWhileDraining extends Scenario {

		private long handled;

		private boolean failed;

		public RestartWhileDraining() {
			this.disruptor.setConsumerFailureListener((failure) -> {
				Vary.moment();
				this.consumer.announceRestart();
			});
			publish();
		}

		@Override
		public void onEvent(Slot slot, long sequence, boolean endOfBatch) {
			if (!this.failed) {
				this.failed = true;
				throw new Failure();
			}
			this.handled++;
		}

		@Actor
		public void consumer() {
			runUntilItDies(0);
			try {
				this.consumer.restart();
				this.threads.run(1);
			}
			catch (IllegalStateException ex) {
				// The ring has stopped without it.
			}
		}

		@Actor
		public void stopper(JZ_Result result) {
			ShutdownReport report = Unchecked.call(() -> this.disruptor.stop(1, TimeUnit.HOURS));
			result.r2 = report.drained();
		}

		@Arbiter
		public void end(JZ_Result result) {
			result.r1 = this.handled;
		}

	}

	/**
	 * A halt against the start: the consumer ends, whoever waits for it is told, and the
	 * handler has heard of both.
	 */
	@JCStressTest
	@Outcome(id = "1, 1, HALTED", expect = Expect.ACCEPTABLE, desc = "Started and ended once")
	@Outcome(expect = Expect.FORBIDDEN,
			desc = "Told of start or end more or less than once, or not known to have ended")
	@State
	public static class HaltAgainstStart extends Scenario {

		private int starts;

		private int ends;

		@Override
		public void onStart() {
			this.starts++;
		}

		@Override
		public void onShutdown() {
			this.ends++;
		}

		@Actor
		public void consumer() {
			runUntilItDies(0);
		}

		@Actor
		public void stopper(IIL_Result result) {
			Vary.moment();
			this.disruptor.halt();
			if (Unchecked.call(() -> this.consumer.join(1, TimeUnit.HOURS))) {
				result.r3 = this.consumer.getState();
				result.r1 = this.starts;
				result.r2 = this.ends;
			}
		}

	}

	/**
	 * A consumer that is paused, resumed and paused says in the end that it is paused.
	 */
	@JCStressTest
	@Exercises({ "dsl.ManagedConsumer", "RunState" })
	@Outcome(id = "true, HALTED", expect = Expect.ACCEPTABLE, desc = "Its state followed what was asked last")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Its state was stuck")
	@State
	public static class PauseIsTold extends Scenario {

		@Actor
		public void consumer() {
			runUntilItDies(0);
		}

		@Actor
		public void pauser(ZL_Result result) {
			this.consumer.pause();
			Vary.moment();
			this.consumer.resume();
			Vary.moment();
			this.consumer.pause();
			result.r1 = Unchecked.call(() -> this.consumer.await(ConsumerState.PAUSED, 1, TimeUnit.HOURS));
			this.disruptor.halt();
		}

		@Arbiter
		public void end(ZL_Result result) {
			result.r2 = this.consumer.getState();
		}

	}

	/**
	 * A consumer that is resumed just after somebody has looked at its state, whose lock
	 * it may be waiting for: it goes on.
	 */
	@JCStressTest
	@Exercises({ "dsl.ManagedConsumer", "RunState" })
	@Outcome(id = "0, HALTED", expect = Expect.ACCEPTABLE, desc = "Went on, and handled the event")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Missed the event")
	@State
	public static class ResumeIsHeard extends Scenario {

		@Override
		public void onEvent(Slot slot, long sequence, boolean endOfBatch) {
			this.disruptor.halt();
		}

		@Actor
		public void consumer() {
			runUntilItDies(0);
		}

		@Actor
		public void observerThatResumes() {
			this.consumer.pause();
			Vary.moment();
			this.consumer.getState();
			this.consumer.resume();
			publish();
		}

		@Arbiter
		public void end(JL_Result result) {
			result.r1 = this.consumer.getSequence();
			result.r2 = this.consumer.getState();
		}

	}

	/**
	 * What the handler throws to die of.
	 */
	@SuppressWarnings("serial") // never serialized: thrown from actor to actor
	private static final class Failure extends RuntimeException {

		Failure() {
			super(null, null, false, false);
		}

	}

}
