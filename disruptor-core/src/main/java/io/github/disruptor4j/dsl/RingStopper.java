package io.github.disruptor4j.dsl;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.TimeoutException;

/**
 * Ends the consumers of a ring, all of them or one, and waits for their threads.
 *
 * @param <T> the event's type
 */
final class RingStopper<T> {

	/** How long a shutdown without a timeout waits for threads that were told to end. */
	private static final long JOIN_NANOS = TimeUnit.SECONDS.toNanos(1);

	/**
	 * What a stop keeps of its time for consumers to end in, so that those that are only
	 * told to when it is nearly up do not count as stuck; a tenth, where that is less.
	 */
	private static final long JOIN_RESERVE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

	private static final long REPEAT_HALT_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

	private final RingBuffer<T> ringBuffer;

	private final RingRunner<T> runner;

	private final ConsumerRepository<T> consumers;

	RingStopper(RingBuffer<T> ringBuffer, RingRunner<T> runner) {
		this.ringBuffer = ringBuffer;
		this.runner = runner;
		this.consumers = runner.consumers();
	}

	/**
	 * Drains for as long as there is something to hope for, and logs what is left then.
	 */
	void shutdown() {
		drainAndHalt(Drain.FOREVER).ifPresent(RingStopper::warn);
	}

	/**
	 * Drains, but not for longer than a timeout.
	 * @param timeoutNanos the timeout in nanoseconds
	 * @throws TimeoutException if something is left
	 */
	void shutdown(long timeoutNanos) throws TimeoutException {
		if (drainAndHalt(timeoutNanos).isPresent()) {
			throw TimeoutException.INSTANCE;
		}
	}

	private Optional<ShutdownReport> drainAndHalt(long timeoutNanos) {
		requireNotOwnConsumer();
		this.ringBuffer.closeAdmission();
		Drain drain = Drain.ofClosed(this.ringBuffer, this.consumers.all());
		try {
			if (this.runner.isStarted()) {
				drain.await(timeoutNanos, false);
			}
			Optional<ShutdownReport> left = (this.runner.isStarted() && !drain.isReached())
					? Optional.of(drain.report()) : Optional.empty();
			this.runner.haltConsumers();
			// One stuck in its handler may have used the time up; the caller is told.
			if (left.isEmpty() || timeoutNanos == Drain.FOREVER) {
				joinConsumers(JOIN_NANOS);
			}
			return left;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}

	/**
	 * Stops within a timeout.
	 * @param timeoutNanos the timeout in nanoseconds
	 * @param draining whether the consumers are to handle first what is in the ring
	 * @return what is left
	 * @throws InterruptedException if the current thread is interrupted
	 */
	ShutdownReport stop(long timeoutNanos, boolean draining) throws InterruptedException {
		requireNotOwnConsumer();
		long start = System.nanoTime();
		this.ringBuffer.closeAdmission();
		Drain drain = Drain.ofClosed(this.ringBuffer, this.consumers.all());
		try {
			if (draining && this.runner.isStarted()) {
				drain.await(timeoutNanos - Math.min(timeoutNanos / 10, JOIN_RESERVE_NANOS), true);
			}
		}
		finally {
			this.runner.haltConsumers();
		}
		joinConsumers(timeoutNanos - (System.nanoTime() - start));
		return drain.report();
	}

	/**
	 * Stops within a timeout, for a caller who takes no report: logs what is left.
	 * @param timeoutNanos the timeout in nanoseconds
	 */
	void close(long timeoutNanos) {
		try {
			ShutdownReport report = stop(timeoutNanos, true);
			if (this.runner.isStarted() && !report.drained()) {
				warn(report);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void warn(ShutdownReport report) {
		// Not a constant: finding the JDK's logging takes time, and few rings need it.
		Logger logger = System.getLogger(Disruptor.class.getName());
		logger.log(Level.WARNING, () -> "A ring was shut down before all up to sequence " + report.target()
				+ " was handled; what is left for its consumers: " + report.remaining());
	}

	/**
	 * Removes a consumer, or all that share a name, when they are through with what has
	 * been published.
	 * @param name the name
	 * @param timeoutNanos how long to wait for them, in nanoseconds
	 * @return whether they are removed
	 * @throws InterruptedException if the current thread is interrupted
	 */
	boolean remove(String name, long timeoutNanos) throws InterruptedException {
		long deadline = System.nanoTime() + timeoutNanos;
		List<ManagedConsumer> removed = this.consumers.removable(name);
		for (ManagedConsumer consumer : removed) {
			requireNotFollowed(consumer);
			if (consumer.getThread() == Thread.currentThread()) {
				throw new IllegalStateException("Consumer '" + name + "' cannot wait for its own end");
			}
		}
		for (ManagedConsumer consumer : removed) {
			Drain.of(this.ringBuffer, consumer).await(deadline - System.nanoTime(), true);
		}
		removed.forEach(ManagedConsumer::halt);
		for (ManagedConsumer consumer : removed) {
			join(consumer, deadline);
		}
		return this.runner.changingGraph((graph) -> {
			if (removed.stream().anyMatch(ManagedConsumer::isRunning)) {
				return false;
			}
			removed.forEach(this::requireNotFollowed);
			removed.forEach(graph::remove);
			if (removed.stream().anyMatch((consumer) -> consumer.getFailure() != null)) {
				this.runner.recoverUnlessFailed();
			}
			return true;
		});
	}

	private void requireNotFollowed(ManagedConsumer consumer) {
		List<ManagedConsumer> followers = this.consumers.followersOf(consumer);
		if (!followers.isEmpty()) {
			throw new IllegalStateException("Consumer '" + consumer.getName() + "' cannot be removed: "
					+ followers.stream().map(ManagedConsumer::getName).toList() + " follow it; remove them first");
		}
	}

	private void joinConsumers(long nanos) throws InterruptedException {
		long deadline = System.nanoTime() + nanos;
		for (ManagedConsumer consumer : this.consumers.all()) {
			join(consumer, deadline);
		}
	}

	private static void join(ManagedConsumer consumer, long deadline) throws InterruptedException {
		// A processor of the user's own may miss a halt that comes before its run, and a
		// consumer that has died may be running again.
		while (!(consumer.join(Math.min(REPEAT_HALT_NANOS, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)
				&& !consumer.isRunning()) && deadline - System.nanoTime() > 0) {
			consumer.halt();
		}
	}

	private void requireNotOwnConsumer() {
		for (ManagedConsumer consumer : this.consumers.all()) {
			if (consumer.getThread() == Thread.currentThread()) {
				throw new IllegalStateException("Consumer '" + consumer.getName()
						+ "' cannot shut its own ring down, it would wait for itself; call halt()");
			}
		}
	}

}
