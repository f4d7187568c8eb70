package io.github.disruptor4j.random;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import io.github.disruptor4j.BatchRewindStrategy;
import io.github.disruptor4j.ExceptionHandler;
import io.github.disruptor4j.RewindAction;
import io.github.disruptor4j.RewindableException;

/**
 * Lets the handlers of one stage behave as its temper says, and tells the check what
 * their exceptions lead to.
 */
final class Conduct implements ExceptionHandler<Parcel>, BatchRewindStrategy {

	private static final long SLOW_NANOS = 20_000;

	private static final int REWINDS = 4;

	private final StageCheck check;

	private final Temper temper;

	/** Whether the stage is still to lose a consumer. */
	private final AtomicBoolean mortal;

	private int rewinds;

	private volatile long deathSequence = Temper.NEVER;

	Conduct(StageCheck check) {
		this.check = check;
		this.temper = check.stage().temper();
		this.mortal = new AtomicBoolean(this.temper.fatalAt() >= 0);
	}

	StageCheck check() {
		return this.check;
	}

	SequentialStageCheck sequential() {
		return (SequentialStageCheck) this.check;
	}

	boolean showsProgress() {
		return this.temper.showsProgress();
	}

	void spare() {
		this.mortal.set(false);
	}

	/**
	 * Returns what the stage's last death was put down to.
	 * @return the event's sequence, or {@link Temper#NEVER}
	 */
	long deathSequence() {
		return this.deathSequence;
	}

	void handle(int member, Parcel event, long sequence) {
		this.check.begin(member, event, sequence);
		misbehave(sequence);
		this.check.end(member, event, sequence);
	}

	void misbehave(long sequence) {
		if (this.temper.isSlow(sequence)) {
			LockSupport.parkNanos(SLOW_NANOS);
		}
		if (this.temper.fatalAt() >= 0 && sequence >= this.temper.fatalAt() && this.mortal.compareAndSet(true, false)) {
			throw new Temper.FatalException();
		}
		if (this.temper.skips(sequence)) {
			throw new Temper.SkipException();
		}
	}

	void mayRewind(long sequence) throws RewindableException {
		if (this.temper.rewinds(sequence) && this.rewinds < REWINDS) {
			throw new RewindableException(null);
		}
	}

	long keyOf(Parcel event) {
		long sequence = event.sequence();
		this.check.expect(event.isIntact(sequence) && this.check.ledger().isAccepted(sequence),
				"was asked for the key of %s", event);
		if (this.temper.keyFails(sequence)) {
			throw new Temper.KeyException();
		}
		return (sequence < 0) ? 0 : SharedStageCheck.keyOf(sequence);
	}

	void hook() {
		if (this.temper.hooksFail()) {
			throw new Temper.HookException();
		}
	}

	@Override
	public RewindAction handleRewindException(RewindableException ex, int attempts) {
		this.rewinds++;
		if (attempts > 2) {
			return RewindAction.THROW;
		}
		sequential().rewound();
		return RewindAction.REWIND;
	}

	@Override
	public void handleEventException(Throwable ex, long sequence, Parcel event) {
		if (ex instanceof Temper.FatalException fatal) {
			this.check.died(sequence);
			this.deathSequence = sequence;
			throw fatal;
		}
		if (ex instanceof Temper.SkipException || ex instanceof RewindableException) {
			this.check.skipped(sequence);
		}
		else if (ex instanceof Temper.KeyException) {
			((SharedStageCheck) this.check).keyFailed(sequence);
		}
		else if (!(ex instanceof Temper.HookException)) {
			this.check.verdict().fail(ex);
		}
	}

	@Override
	public void handleOnStartException(Throwable ex) {
		this.check.expect(ex instanceof Temper.HookException, "failed in onStart: %s", ex);
	}

	@Override
	public void handleOnShutdownException(Throwable ex) {
		this.check.expect(ex instanceof Temper.HookException, "failed in onShutdown: %s", ex);
	}

}
