package io.github.disruptor4j.stress;

import java.lang.invoke.VarHandle;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JZ_Result;

import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.SequenceBarrier;
import io.github.disruptor4j.WaitStrategy;
import io.github.disruptor4j.YieldingWaitStrategy;

/**
 * A consumer that comes to a running ring with a wait strategy of its own. Once it has
 * its barrier, a publication that it does not see yet will be signalled: it may park. The
 * event has many cache lines, so that the publication stays behind in the producer's
 * store buffer for long.
 */
@JCStressTest
@Exercises({ "Signals", "AbstractSequencer" })
@Outcome(id = "0, .*", expect = Expect.ACCEPTABLE, desc = "Saw the publication")
@Outcome(id = "-1, true", expect = Expect.ACCEPTABLE, desc = "Did not see it, and was signalled")
@Outcome(expect = Expect.FORBIDDEN, desc = "Did not see the publication, and would have slept through it")
@State
public class NewStrategyStress {

	private static final int SIZE = 256;

	private static final int CACHE_LINE = 8;

	private final RingBuffer<Slot> ring = RingBuffer.create(Vary.producers(), Slot::new, 1, new YieldingWaitStrategy());

	private final long[] contents = new long[SIZE];

	private final Counting own = new Counting();

	private volatile boolean started;

	@Actor
	public void producer() {
		long sequence = this.ring.next();
		this.started = true;
		for (int i = 0; i < SIZE; i += CACHE_LINE) {
			this.contents[i] = sequence;
		}
		this.ring.publish(sequence);
	}

	@Actor
	public void newConsumer(JZ_Result result) {
		while (!this.started) {
			Thread.onSpinWait();
		}
		SequenceBarrier barrier = this.ring.newBarrier(this.own);
		VarHandle.fullFence();
		result.r1 = barrier.getCursor();
	}

	@Arbiter
	public void signal(JZ_Result result) {
		result.r2 = this.own.signalled;
	}

	/**
	 * A user's strategy that is told of publications.
	 */
	private static final class Counting implements WaitStrategy {

		private volatile boolean signalled;

		@Override
		public long waitFor(long sequence, Sequence cursor, Sequence dependentSequence, SequenceBarrier barrier) {
			throw new UnsupportedOperationException("Nobody waits");
		}

		@Override
		public void signalAllWhenBlocking() {
			this.signalled = true;
		}

	}

}
