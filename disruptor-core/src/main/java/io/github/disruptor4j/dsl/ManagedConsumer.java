package io.github.disruptor4j.dsl;

import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.Cursored;
import io.github.disruptor4j.EventHandlerIdentity;
import io.github.disruptor4j.EventProcessor;
import io.github.disruptor4j.ManagedEventProcessor;
import io.github.disruptor4j.Sequence;
import io.github.disruptor4j.SequenceBarrier;

/**
 * A processor, its thread, and the state of both.
 * <p>
 * The lock guards the state and is never held while a processor or a handler runs.
 */
final class ManagedConsumer implements RingConsumer {

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private final String name;

	private final EventProcessor processor;

	private final @Nullable EventHandlerIdentity handler;

	private final @Nullable SequenceBarrier barrier;

	private final List<ManagedConsumer> parents;

	private final boolean parentsKnown;

	private final Cursored ring;

	private final Supervisor supervisor;

	private final @Nullable ThreadFactory threadFactory;

	private ConsumerState state = ConsumerState.IDLE;

	private @Nullable ConsumerFailure failure;

	private volatile @Nullable Thread thread;

	ManagedConsumer(Spec spec, Cursored ring, Supervisor supervisor) {
		this.name = spec.name;
		this.processor = spec.processor;
		this.handler = spec.handler;
		this.barrier = spec.barrier;
		this.parents = (spec.parents != null) ? List.copyOf(spec.parents) : List.of();
		this.parentsKnown = spec.parents != null;
		this.threadFactory = spec.threadFactory;
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
		ThreadFactory factory = (this.threadFactory != null) ? this.threadFactory : defaultFactory;
		Thread created = factory.newThread(this::run);
		if (created == null) {
			throw new IllegalStateException(
					"The thread factory " + factory + " made no thread for consumer '" + this.name + "'");
		}
		this.lock.lock();
		try {
			this.failure = null;
			this.thread = created;
			moveTo(ConsumerState.STARTING);
		}
		finally {
			this.lock.unlock();
		}
		try {
			created.start();
		}
		catch (Throwable ex) {
			end(ConsumerState.HALTED, null);
			throw ex;
		}
	}

	private void run() {
		this.lock.lock();
		try {
			if (this.state == ConsumerState.STARTING) {
				moveTo(ConsumerState.RUNNING);
			}
		}
		finally {
			this.lock.unlock();
		}
		try {
			this.processor.run();
			end(ConsumerState.HALTED, null);
		}
		catch (Throwable ex) {
			ConsumerFailure died = new ConsumerFailure(this.name, nextSequence(), ex);
			fail(died);
			this.supervisor.onConsumerFailure(died);
			throw ex;
		}
	}

	private long nextSequence() {
		return (this.processor instanceof ManagedEventProcessor ours) ? ours.getNextSequence() : sequence().get() + 1;
	}

	// The ring is shut while the state is being changed: whoever sees the failure finds
	// the ring shut, and whoever restarts the consumer then is not overtaken by that.
	private void fail(ConsumerFailure died) {
		this.lock.lock();
		try {
			this.supervisor.shutRing(died);
			end(ConsumerState.FAILED, died);
		}
		finally {
			this.lock.unlock();
		}
	}

	private void end(ConsumerState how, @Nullable ConsumerFailure failure) {
		this.lock.lock();
		try {
			this.failure = failure;
			moveTo(how);
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Tells a running consumer to end; others are left alone.
	 */
	void halt() {
		this.lock.lock();
		try {
			if (!isActive(this.state)) {
				return;
			}
			moveTo(ConsumerState.HALTING);
			this.processor.halt();
		}
		finally {
			this.lock.unlock();
		}
	}

	private void onPauseChange() {
		this.lock.lock();
		try {
			if (this.state == ConsumerState.RUNNING || this.state == ConsumerState.PAUSED) {
				boolean paused = ((ManagedEventProcessor) this.processor).isPaused();
				moveTo(paused ? ConsumerState.PAUSED : ConsumerState.RUNNING);
			}
		}
		finally {
			this.lock.unlock();
		}
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

	private void moveTo(ConsumerState next) {
		this.state = next;
		this.changed.signalAll();
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
		this.lock.lock();
		try {
			return this.state;
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public boolean isRunning() {
		return isActive(getState());
	}

	private static boolean isActive(ConsumerState state) {
		return switch (state) {
			case STARTING, RUNNING, PAUSED, HALTING -> true;
			case IDLE, HALTED, FAILED -> false;
		};
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
		this.lock.lock();
		try {
			return this.failure;
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public @Nullable Thread getThread() {
		Thread current = this.thread;
		return (current != null && current.isAlive()) ? current : null;
	}

	@Override
	public boolean await(ConsumerState expected, long timeout, TimeUnit unit) throws InterruptedException {
		this.lock.lockInterruptibly();
		try {
			long left = unit.toNanos(timeout);
			while (this.state != expected) {
				if (left <= 0) {
					return false;
				}
				left = this.changed.awaitNanos(left);
			}
			return true;
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public boolean join(long timeout, TimeUnit unit) throws InterruptedException {
		long deadline = System.nanoTime() + unit.toNanos(timeout);
		this.lock.lockInterruptibly();
		try {
			while (isActive(this.state)) {
				long left = deadline - System.nanoTime();
				if (left <= 0) {
					return false;
				}
				this.changed.awaitNanos(left);
			}
		}
		finally {
			this.lock.unlock();
		}
		Thread last = this.thread;
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

	/**
	 * The ring that a consumer belongs to.
	 */
	interface Supervisor {

		/**
		 * Called on the dying consumer's thread, before its state is known. Must not
		 * block.
		 * @param failure what it dies of
		 */
		void shutRing(ConsumerFailure failure);

		/**
		 * Called on the dying consumer's thread, when its state is known already.
		 * @param failure what it died of
		 */
		void onConsumerFailure(ConsumerFailure failure);

		/**
		 * Called to give a consumer a new thread.
		 * @param consumer the consumer
		 */
		void restart(ManagedConsumer consumer);

	}

	/**
	 * What a consumer is made of.
	 *
	 * @param name its name
	 * @param processor what runs
	 * @param handler the handler it is looked up by, if it has one
	 * @param barrier where it waits, if that is known
	 * @param parents whom it follows, or null if only its processor knows
	 * @param threadFactory creates its thread, or null for the ring's factory
	 */
	record Spec(String name, EventProcessor processor, @Nullable EventHandlerIdentity handler,
			@Nullable SequenceBarrier barrier, @Nullable List<ManagedConsumer> parents,
			@Nullable ThreadFactory threadFactory) {
	}

}
