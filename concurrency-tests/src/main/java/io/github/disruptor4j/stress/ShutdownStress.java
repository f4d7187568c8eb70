package io.github.disruptor4j.stress;

import java.util.concurrent.TimeUnit;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LJZ_Result;

import io.github.disruptor4j.RingClosedException;
import io.github.disruptor4j.dsl.Disruptor;
import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.dsl.ShutdownReport;

/**
 * A stop against a producer that publishes as long as it may: what was accepted is
 * handled, and the report says so.
 */
@Exercises({ "dsl.Disruptor", "dsl.Drain", "dsl.ManagedConsumer", "Admission" })
public final class ShutdownStress {

	private ShutdownStress() {
	}

	/**
	 * The ring has room for all that the producer publishes; its thread then runs the
	 * consumer.
	 */
	@JCStressTest
	@Outcome(id = { "SINGLE, 0, true", "MULTI, 0, true" }, expect = Expect.ACCEPTABLE,
			desc = "Everything accepted was handled")
	@Outcome(expect = Expect.FORBIDDEN, desc = "An accepted event was not handled, or the report speaks of one left")
	@State
	public static class Stop {

		private static final int MOST = 64;

		private final ProducerType type = Vary.producers();

		private final ActorThreads threads = new ActorThreads();

		private final Disruptor<Slot> disruptor = new Disruptor<>(Slot::new, MOST, this.threads, this.type,
				Vary.parking());

		private long accepted;

		private long handled;

		public Stop() {
			this.disruptor.handleEventsWith((slot, sequence, endOfBatch) -> this.handled++);
			this.disruptor.start();
		}

		@Actor
		public void producerThenConsumer(LJZ_Result result) {
			try {
				while (this.accepted < MOST) {
					this.disruptor.publishEvent((slot, sequence) -> slot.value = sequence);
					this.accepted++;
				}
			}
			catch (RingClosedException ex) {
				// The last one was not accepted.
			}
			this.threads.run(0);
			result.r2 = this.accepted - this.handled;
		}

		@Actor
		public void stopper(LJZ_Result result) {
			ShutdownReport report = Unchecked.call(() -> this.disruptor.stop(1, TimeUnit.HOURS));
			result.r1 = this.type;
			result.r3 = report.drained();
		}

	}

}
