package io.github.disruptor4j.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJJ_Result;
import org.openjdk.jcstress.infra.results.JJ_Result;
import org.openjdk.jcstress.infra.results.ZZJ_Result;

import io.github.disruptor4j.Sequence;

/**
 * The operations of {@link Sequence}.
 */
@Exercises("Sequence")
public final class SequenceStress {

	private SequenceStress() {
	}

	/**
	 * What was written before a sequence was set is seen by whoever sees the sequence.
	 */
	@JCStressTest
	@Outcome(id = { "-1, 0", "-1, 1" }, expect = Expect.ACCEPTABLE, desc = "Looked before the sequence was set")
	@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "Saw the sequence and what was written before it")
	@Outcome(id = "0, 0", expect = Expect.FORBIDDEN, desc = "Saw the sequence, but not what was written before it")
	@State
	public static class SetThenGet {

		private final Sequence sequence = new Sequence();

		private long data;

		@Actor
		public void writer() {
			this.data = 1;
			this.sequence.set(0);
		}

		@Actor
		public void reader(JJ_Result result) {
			result.r1 = this.sequence.get();
			result.r2 = this.data;
		}

	}

	/**
	 * A volatile write comes before later volatile accesses, also of another variable.
	 */
	@JCStressTest
	@Outcome(id = { "0, 0", "1, -1", "1, 0" }, expect = Expect.ACCEPTABLE, desc = "At least one saw the other")
	@Outcome(id = "0, -1", expect = Expect.FORBIDDEN, desc = "Neither saw what the other had written first")
	@State
	public static class SetVolatile {

		private final Sequence sequence = new Sequence();

		private volatile long other;

		@Actor
		public void publisher(JJ_Result result) {
			this.sequence.setVolatile(0);
			result.r1 = this.other;
		}

		@Actor
		public void waiter(JJ_Result result) {
			this.other = 1;
			result.r2 = this.sequence.addAndGet(0);
		}

	}

	/**
	 * No increment gets lost.
	 */
	@JCStressTest
	@Outcome(id = { "0, 1, 1", "1, 0, 1" }, expect = Expect.ACCEPTABLE, desc = "One after the other")
	@Outcome(expect = Expect.FORBIDDEN, desc = "An increment was lost or seen twice")
	@State
	public static class IncrementAndGet {

		private final Sequence sequence = new Sequence();

		@Actor
		public void first(JJJ_Result result) {
			result.r1 = this.sequence.incrementAndGet();
		}

		@Actor
		public void second(JJJ_Result result) {
			result.r2 = this.sequence.incrementAndGet();
		}

		@Arbiter
		public void end(JJJ_Result result) {
			result.r3 = this.sequence.get();
		}

	}

	/**
	 * The two forms of adding agree on who came first.
	 */
	@JCStressTest
	@Outcome(id = "-1, 14, 14", expect = Expect.ACCEPTABLE, desc = "The first one first")
	@Outcome(id = "9, 9, 14", expect = Expect.ACCEPTABLE, desc = "The second one first")
	@Outcome(expect = Expect.FORBIDDEN, desc = "An addition was lost or torn")
	@State
	public static class GetAndAdd {

		private final Sequence sequence = new Sequence();

		@Actor
		public void first(JJJ_Result result) {
			result.r1 = this.sequence.getAndAdd(5);
		}

		@Actor
		public void second(JJJ_Result result) {
			result.r2 = this.sequence.addAndGet(10);
		}

		@Arbiter
		public void end(JJJ_Result result) {
			result.r3 = this.sequence.get();
		}

	}

	/**
	 * Of two that expect the same value one wins, and its value stays.
	 */
	@JCStressTest
	@Outcome(id = "true, false, 1", expect = Expect.ACCEPTABLE, desc = "The first one won")
	@Outcome(id = "false, true, 2", expect = Expect.ACCEPTABLE, desc = "The second one won")
	@Outcome(expect = Expect.FORBIDDEN, desc = "Both won, none won, or the loser's value stayed")
	@State
	public static class CompareAndSet {

		private final Sequence sequence = new Sequence();

		@Actor
		public void first(ZZJ_Result result) {
			result.r1 = this.sequence.compareAndSet(-1, 1);
		}

		@Actor
		public void second(ZZJ_Result result) {
			result.r2 = this.sequence.compareAndSet(-1, 2);
		}

		@Arbiter
		public void end(ZZJ_Result result) {
			result.r3 = this.sequence.get();
		}

	}

}
