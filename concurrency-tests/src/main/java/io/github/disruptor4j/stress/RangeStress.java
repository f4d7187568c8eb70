package io.github.disruptor4j.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LJJ_Result;

import io.github.disruptor4j.SequenceRing;
import io.github.disruptor4j.WaitStrategy;
import io.github.disruptor4j.YieldingWaitStrategy;
import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.dsl.RangeDisruptor;

/**
 * A ring of sequences only, over data of the user's own that nothing but the ring orders:
 * the range handler sees what was written before the range was published, and the
 * producer overwrites nothing before it has returned.
 */
@JCStressTest
@Exercises({ "SequenceRing", "RangeClaim", "dsl.RangeDisruptor" })
@Outcome(id = { "SINGLE, 6, 0", "MULTI, 6, 0" }, expect = Expect.ACCEPTABLE, desc = "Saw every value, and no other")
@Outcome(expect = Expect.FORBIDDEN, desc = "Saw a slot that was not filled, or was filled again already")
@State
public class RangeStress {

	private static final int SIZE = 2;

	private static final int VALUES = 3 * SIZE;

	private final ProducerType type = Vary.producers();

	private final WaitStrategy strategy = new YieldingWaitStrategy();

	private final ActorThreads threads = new ActorThreads();

	private final RangeDisruptor disruptor = new RangeDisruptor(SIZE, this.threads, this.type, this.strategy);

	private final long[] values = new long[SIZE];

	private final SequenceRing ring;

	private long handled;

	private long wrong;

	public RangeStress() {
		this.disruptor.handleWith(this::handle);
		this.ring = this.disruptor.start();
	}

	private void handle(long lower, long upper) {
		for (long sequence = lower; sequence <= upper; sequence++) {
			this.wrong += (this.values[this.ring.index(sequence)] == sequence) ? 0 : 1;
			this.handled++;
		}
		if (upper == VALUES - 1) {
			this.disruptor.halt();
		}
	}

	@Actor
	public void producer() {
		for (int i = 0; i < VALUES / SIZE; i++) {
			long upper = this.ring.next(SIZE);
			for (long sequence = upper - SIZE + 1; sequence <= upper; sequence++) {
				this.values[this.ring.index(sequence)] = sequence;
			}
			this.ring.publish(upper - SIZE + 1, upper);
		}
	}

	@Actor
	public void consumer(LJJ_Result result) {
		this.threads.run(0);
		result.r1 = this.type;
		result.r2 = this.handled;
		result.r3 = this.wrong;
	}

}
