package io.github.disruptor4j;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.J_Result;

import io.github.disruptor4j.stress.Exercises;

/**
 * A worker that takes events one by one, as {@link WorkProcessor} does when it has to
 * wait for each, against a producer that reads its sequence as a gate.
 */
@JCStressTest
@Exercises({ "WorkerSequence", "WorkSequence" })
@Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "Every slot that seemed free was")
@Outcome(expect = Expect.FORBIDDEN, desc = "A slot seemed free while its event was being handled")
@State
public class WorkerSequenceStress {

	private static final int EVENTS = 100;

	private final Signals signals = new Signals();

	private final WorkSequence work = new WorkSequence(this.signals);

	private final WorkerSequence worker = new WorkerSequence(this.signals, this.work);

	private volatile long handled = -1;

	@Actor
	public void worker() {
		for (long next = 0; next < EVENTS; next++) {
			this.worker.take(next);
			handle(next);
			this.worker.release();
		}
	}

	private void handle(long sequence) {
		for (int i = 0; i < 5; i++) {
			Thread.onSpinWait();
		}
		this.handled = sequence;
	}

	@Actor
	public void producer(J_Result result) {
		long gate = -1;
		while (gate < EVENTS - 1) {
			gate = this.worker.get();
			// Read later, and so no less than it was then: what is wrong may be missed,
			// what is right never blamed.
			if (gate > this.handled) {
				result.r1++;
			}
		}
	}

}
