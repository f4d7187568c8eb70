package io.github.disruptor4j.dsl;

import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.Cursored;
import io.github.disruptor4j.EventHandlerIdentity;
import io.github.disruptor4j.EventProcessor;
import io.github.disruptor4j.ManagedEventProcessor;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.SequenceBarrier;
import io.github.disruptor4j.dsl.ConsumerLife.Prospect;
import io.github.disruptor4j.util.NamedThreadFactory;

/**
 * A processor, its thread, and the state of both.
 */
final class ManagedConsumer implements RingConsumer {

	private final ConsumerLife life = new ConsumerLife();

	private final String name;

	private final EventProcessor processor;

	private final @Nullable EventHandlerIdentity handler;

	private final @Nullable SequenceBarrier barrier;

	private final List<ManagedConsumer> parents;

	private final boolean parentsKnown;

	private final Cursored ring;

	private final ConsumerSupervisor supervisor;

	private final @Nullable ThreadFactory threadFactory;

	private volatile @Nullable Thread thread;

	ManagedConsumer(ConsumerSpec spec, Cursored ring, ConsumerSupervisor supervisor) {
		this.name = spec.name();
		this.processor = spec.processor();
		this.handler = spec.handler();
		this.barrier = spec.barrier();
		this.parents = (spec.parents() != null) ? List.copyOf(spec.parents()) : List.of();
		this.parentsKnown = spec.parents() != null;
		this.threadFactory = spec.threadFactory();
		this.ring = ring;
		this.supervisor = supervisor;
		if (this.processor instanceof ManagedEventProcessor ours) {
			ours.setPauseListener(this::onPauseChange);
		}
	}

	EventProcessor processor() {
		return this.processor;
	}

	@Nullable EventHandlerIdentity handler() {
		return this.handler;
	}

	@Nullable SequenceBarrier barrier() {
		return this.barrier;
	}

	List<ManagedConsumer> parents() {
		return this.parents;
	}

	/**
	 * Tells whether {@link #parents()} is the truth; it is not known for processors that
	 * users have wired themselves.
	 * @return whether they are known
	 */
	boolean parentsKnown() {
		return this.parentsKnown;
	}

	Sequence sequence() {
		return this.processor.getSequence();
	}

	/**
	 * Gives the consumer a thread of its own.
	 * @param defaultFactory creates the thread if the consumer has no factory of its own
	 * @throws IllegalStateException if it has one already
	 */
	void start(ThreadFactory defaultFactory) {
		if (isRunning()) {
			throw new IllegalStateException("Consumer '" + this.name + "' is " + getState());
		}
		if (this.processor instanceof ManagedEventProcessor ours) {
			ours.reset();
		}
		Thread created = newThread((this.threadFactory != null) ? this.threadFactory : defaultFactory);
		this.life.begin(() -> this.thread = created);
		try {
			created.start();
		}
		catch (Throwable ex) {
			this.life.end();
			throw ex;
		}
	}

	private Thread newThread(ThreadFactory factory) {
		Thread created = (factory instanceof NamedThreadFactory named) ? named.newThread(this::run, this.name)
				: factory.newThread(this::run);
		if (created == null) {
			throw new IllegalStateException(
					"The thread factory " + factory + " made no thread for consumer '" + this.name + "'");
		}
		return created;
	}

	private void run() {
		this.life.move(ConsumerState.STARTING::equals, ConsumerState.RUNNING);
		try {
			this.processor.run();
			this.life.end();
		}
		catch (Throwable ex) {
			ConsumerFailure died = new ConsumerFailure(this.name, nextSequence(), ex);
			// Whoever sees the failure finds the ring shut, and whoever restarts the
			// consumer then is not overtaken by that.
			int death = this.life.fail(died, () -> this.supervisor.shutRing(died));
			tell(died);
			this.life.told(death);
			throw ex;
		}
	}

	private void tell(ConsumerFailure died) {
		try {
			this.supervisor.onConsumerFailure(died);
		}
		catch (Throwable ex) {
			if (ex != died.cause()) {
				died.cause().addSuppressed(ex);
			}
		}
	}

	private long nextSequence() {
		return (this.processor instanceof ManagedEventProcessor ours) ? ours.getNextSequence() : sequence().get() + 1;
	}

	/**
	 * Tells a running consumer to end. One that has died is not expected back any more.
	 */
	void halt() {
		this.life.move(ConsumerLife::isActive, ConsumerState.HALTING, this.processor::halt);
		this.life.moveProspect((prospect) -> true, Prospect.NONE);
	}

	/**
	 * Tells whether the consumer has a thread, or will be given one, as far as is known.
	 * @return whether something may still be expected of it
	 */
	boolean isExpected() {
		return this.life.isExpected();
	}

	/**
	 * Tells whether the consumer has died and its failure listener has not returned.
	 * @return whether it may still be announced that it is restarted
	 */
	boolean isUndecided() {
		return this.life.has(Prospect.UNDECIDED);
	}

	/**
	 * Returns what the consumer has died of, for good as far as is known.
	 * @return the failure, or null if there is none or a restart is announced
	 */
	@Nullable ConsumerFailure getFinalFailure() {
		return this.life.finalFailure();
	}

	/**
	 * Notes that a consumer that has died will be restarted.
	 * @return whether it has died
	 */
	boolean expectRestart() {
		return this.life.moveProspect((prospect) -> true, Prospect.RESTART);
	}

	/**
	 * Notes that the consumer will not be restarted after all.
	 * @return whether that is news
	 */
	boolean expectNoRestart() {
		return this.life.moveProspect(Prospect.RESTART::equals, Prospect.NONE);
	}

	/**
	 * Tells whether the consumer handles nothing until it is resumed.
	 * @return false as soon as it is resumed
	 */
	boolean isResting() {
		return this.processor instanceof ManagedEventProcessor ours && ours.isPaused();
	}

	private void onPauseChange() {
		this.life.updateResting(this::isResting);
	}

	@Override
	public void pause() {
		pausable().pause();
	}

	@Override
	public void resume() {
		pausable().resume();
	}

	private ManagedEventProcessor pausable() {
		if (this.processor instanceof ManagedEventProcessor ours) {
			return ours;
		}
		throw new UnsupportedOperationException("Consumer '" + this.name + "' cannot be paused: its processor, "
				+ this.processor.getClass().getName() + ", is no ManagedEventProcessor");
	}

	@Override
	public void restart() {
		this.supervisor.restart(this);
	}

	@Override
	public boolean announceRestart() {
		return this.supervisor.announceRestart(this);
	}

	@Override
	public void withdrawRestart() {
		this.supervisor.withdrawRestart(this);
	}

	@Override
	public boolean isRestartAnnounced() {
		return this.life.has(Prospect.RESTART);
	}

	@Override
	public String getName() {
		return this.name;
	}

	@Override
	public List<String> getParents() {
		return this.parents.stream().map(ManagedConsumer::getName).toList();
	}

	@Override
	public ConsumerState getState() {
		return this.life.state();
	}

	@Override
	public boolean isRunning() {
		return ConsumerLife.isActive(getState());
	}

	@Override
	public long getSequence() {
		return sequence().get();
	}

	@Override
	public long getLag() {
		long own = getSequence();
		return Math.max(0L, this.ring.getCursor() - own);
	}

	@Override
	public long getBacklog() {
		long own = getSequence();
		long ahead = this.ring.getCursor();
		for (ManagedConsumer parent : this.parents) {
			ahead = Math.min(ahead, parent.getSequence());
		}
		return Math.max(0L, ahead - own);
	}

	@Override
	public @Nullable ConsumerFailure getFailure() {
		return this.life.failure();
	}

	@Override
	public @Nullable Thread getThread() {
		Thread current = this.thread;
		return (current != null && current.isAlive()) ? current : null;
	}

	@Override
	public boolean await(ConsumerState expected, long timeout, TimeUnit unit) throws InterruptedException {
		return this.life.await(expected::equals, timeout, unit);
	}

	@Override
	public boolean join(long timeout, TimeUnit unit) throws InterruptedException {
		long deadline = System.nanoTime() + unit.toNanos(timeout);
		Thread last = this.thread;
		if (!this.life.await((state) -> !ConsumerLife.isActive(state) || this.thread != last, timeout, unit)) {
			return false;
		}
		if (last == null || last == Thread.currentThread()) {
			return true;
		}
		// The consumer is through; its thread ends as soon as it is scheduled. A virtual
		// or a pooled thread joins the same way.
		long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
		last.join(Math.max(1L, millis));
		return !last.isAlive();
	}

	@Override
	public String toString() {
		return this.name + '{' + getState() + ", sequence=" + getSequence() + '}';
	}

}
