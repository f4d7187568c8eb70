package io.github.disruptor4j.stress;

import java.util.concurrent.TimeUnit;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJ_Result;

import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.LiteBlockingWaitStrategy;
import io.github.disruptor4j.LiteTimeoutBlockingWaitStrategy;
import io.github.disruptor4j.PhasedBackoffWaitStrategy;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.SequenceBarrier;
import io.github.disruptor4j.TimeoutBlockingWaitStrategy;
import io.github.disruptor4j.WaitStrategy;
import io.github.disruptor4j.dsl.ProducerType;

/**
 * A consumer that is about to park against the publication it waits for. A lost wake-up
 * leaves it parked, and the test times out.
 */
public final class BlockingParkStress {

	private BlockingParkStress() {
	}

	/**
	 * The scenario; the tests vary the strategy and the ring.
	 */
	abstract static class Scenario {

		private final RingBuffer<Slot> ring;

		private final SequenceBarrier barrier;

		Scenario(ProducerType type, WaitStrategy waitStrategy) {
			this.ring = RingBuffer.create(type, Slot::new, 2, waitStrategy);
			this.barrier = this.ring.newBarrier();
		}

		final void publish() {
			long sequence = this.ring.next();
			this.ring.get(sequence).value = 7;
			this.ring.publish(sequence);
		}

		final void await(JJ_Result result) {
			result.r1 = Unchecked.waitFor(this.barrier, 0);
			result.r2 = this.ring.get(0).value;
		}

	}

	/**
	 * The default strategy and one producer.
	 */
	@JCStressTest
	@Outcome(id = "0, 7", expect = Expect.ACCEPTABLE, desc = "Woke up and saw the event")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Woke up before the event was there")
	@State
	public static class Blocking extends Scenario {

		public Blocking() {
			super(ProducerType.SINGLE, new BlockingWaitStrategy());
		}

		@Actor
		public void publisher() {
			publish();
		}

		@Actor
		public void parkingConsumer(JJ_Result result) {
			await(result);
		}

	}

	/**
	 * The default strategy and a ring for several producers.
	 */
	@JCStressTest
	@Outcome(id = "0, 7", expect = Expect.ACCEPTABLE, desc = "Woke up and saw the event")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Woke up before the event was there")
	@State
	public static class BlockingMultiProducer extends Scenario {

		public BlockingMultiProducer() {
			super(ProducerType.MULTI, new BlockingWaitStrategy());
		}

		@Actor
		public void publisher() {
			publish();
		}

		@Actor
		public void parkingConsumer(JJ_Result result) {
			await(result);
		}

	}

	/**
	 * The lite strategy.
	 */
	@JCStressTest
	@Outcome(id = "0, 7", expect = Expect.ACCEPTABLE, desc = "Woke up and saw the event")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Woke up before the event was there")
	@State
	public static class LiteBlocking extends Scenario {

		public LiteBlocking() {
			super(ProducerType.SINGLE, new LiteBlockingWaitStrategy());
		}

		@Actor
		public void publisher() {
			publish();
		}

		@Actor
		public void parkingConsumer(JJ_Result result) {
			await(result);
		}

	}

	/**
	 * The strategy with a timeout, which is far away.
	 */
	@JCStressTest
	@Outcome(id = "0, 7", expect = Expect.ACCEPTABLE, desc = "Woke up and saw the event")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Woke up before the event was there")
	@State
	public static class TimeoutBlocking extends Scenario {

		public TimeoutBlocking() {
			super(ProducerType.SINGLE, new TimeoutBlockingWaitStrategy(1, TimeUnit.HOURS));
		}

		@Actor
		public void publisher() {
			publish();
		}

		@Actor
		public void parkingConsumer(JJ_Result result) {
			await(result);
		}

	}

	/**
	 * The lite strategy with a timeout, which is far away.
	 */
	@JCStressTest
	@Outcome(id = "0, 7", expect = Expect.ACCEPTABLE, desc = "Woke up and saw the event")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Woke up before the event was there")
	@State
	public static class LiteTimeoutBlocking extends Scenario {

		public LiteTimeoutBlocking() {
			super(ProducerType.MULTI, new LiteTimeoutBlockingWaitStrategy(1, TimeUnit.HOURS));
		}

		@Actor
		public void publisher() {
			publish();
		}

		@Actor
		public void parkingConsumer(JJ_Result result) {
			await(result);
		}

	}

	/**
	 * The strategy that spins and yields first, here for no time at all.
	 */
	@JCStressTest
	@Outcome(id = "0, 7", expect = Expect.ACCEPTABLE, desc = "Woke up and saw the event")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Woke up before the event was there")
	@State
	public static class PhasedBackoff extends Scenario {

		public PhasedBackoff() {
			super(ProducerType.SINGLE, PhasedBackoffWaitStrategy.withLock(0, 0, TimeUnit.NANOSECONDS));
		}

		@Actor
		public void publisher() {
			publish();
		}

		@Actor
		public void parkingConsumer(JJ_Result result) {
			await(result);
		}

	}

}
