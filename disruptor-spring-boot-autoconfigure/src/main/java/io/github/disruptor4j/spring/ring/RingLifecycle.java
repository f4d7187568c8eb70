package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;

/**
 * Starts and stops all rings with the application context: before web servers take
 * requests and after they have stopped, see {@link #DEFAULT_PHASE}. No consumer thread
 * exists before {@link #start()}, which is after all singletons have been created.
 * <p>
 * Rings stop one after the other: each before those that it feeds, as it was declared to
 * or has been seen to, and otherwise in the order in which they are declared. They start
 * in the opposite order. One budget covers them all, of which each later ring keeps at
 * least half its even share, so that a ring which hangs cannot take the time of those
 * that don't. A consumer that waits for its restart is restarted in time for that, also
 * one of a ring that stops later, as others may publish into it.
 * <p>
 * May be stopped and started any number of times, as a paused context does, but not
 * started any more once its context is closed.
 * <p>
 * Thread-safe: whoever stops rings that are being started or stopped waits for that, so
 * that a context which is closed meanwhile doesn't go on to destroy what handlers use.
 *
 * @since 0.1.0
 */
public final class RingLifecycle implements SmartLifecycle, DisposableBean {

	/**
	 * The phase unless configured otherwise: rings start before web servers
	 * ({@code Integer.MAX_VALUE - 1024}, {@code - 2048}) and listeners of messaging
	 * systems, and stop after them.
	 */
	public static final int DEFAULT_PHASE = Integer.MAX_VALUE - 4096;

	private static final Log logger = LogFactory.getLog(RingLifecycle.class);

	private final Supplier<RingContainers> containers;

	private final Duration shutdownTimeout;

	private final int phase;

	private final LongSupplier nanoClock;

	private final RingWatchdog watchdog = new RingWatchdog();

	/** From the begin of a start to the end of the next stop. */
	private volatile boolean running;

	private volatile boolean stopping;

	private boolean destroyed;

	/**
	 * Creates the lifecycle.
	 * @param containers gives the rings; asked at every start
	 * @param shutdownTimeout how long stopping all rings may take
	 * @param phase the phase to start and stop in
	 */
	public RingLifecycle(Supplier<RingContainers> containers, Duration shutdownTimeout, int phase) {
		this(containers, shutdownTimeout, phase, System::nanoTime);
	}

	RingLifecycle(Supplier<RingContainers> containers, Duration shutdownTimeout, int phase, LongSupplier nanoClock) {
		this.containers = containers;
		this.shutdownTimeout = shutdownTimeout;
		this.phase = phase;
		this.nanoClock = nanoClock;
	}

	/**
	 * Returns how long stopping all rings may take.
	 * @return the budget of all rings
	 */
	public Duration shutdownTimeout() {
		return this.shutdownTimeout;
	}

	@Override
	public synchronized void start() {
		if (this.running) {
			return;
		}
		if (this.destroyed) {
			logger.warn("Rings are not started: their application context is closed");
			return;
		}
		this.running = true;
		boolean started = false;
		List<RingContainer<?>> last = new ArrayList<>(StopOrder.of(this.containers.get().containers()));
		Collections.reverse(last);
		try {
			for (RingContainer<?> container : last) {
				container.start();
			}
			this.watchdog.start(last);
			started = true;
		}
		finally {
			if (!started) {
				stopOnce();
			}
		}
	}

	@Override
	public void stop() {
		if (!this.stopping || !isConsumerThread()) {
			stopOnce();
		}
	}

	private synchronized void stopOnce() {
		if (!this.running) {
			return;
		}
		this.stopping = true;
		// One that came before is not for the stop, which would drain nothing: a context
		// that is closed while it starts interrupts whoever waits there, for room in a
		// ring as well, and then has that thread stop what has started.
		boolean interrupted = Thread.interrupted();
		try {
			stopAll();
		}
		finally {
			this.stopping = false;
			this.running = false;
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	// Who is being waited for must not wait itself.
	private boolean isConsumerThread() {
		return this.containers.get().containers().stream().anyMatch(RingContainer::isConsumerThread);
	}

	/**
	 * Stops what still runs, for good.
	 */
	@Override
	public synchronized void destroy() {
		this.destroyed = true;
		stopOnce();
	}

	private void stopAll() {
		this.watchdog.stop();
		List<RingContainer<?>> first = StopOrder.of(this.containers.get().containers());
		ShutdownBudget budget = new ShutdownBudget(this.shutdownTimeout, first.size(), this.nanoClock);
		for (int i = 0; i < first.size(); i++) {
			Duration timeout = budget.next();
			StopTime time = StopTime.of(timeout);
			// Also those that it feeds: who publishes into them may wait for a restart.
			first.subList(i, first.size()).forEach((container) -> container.expectStop(time));
			stop(first.get(i), timeout);
		}
	}

	private static void stop(RingContainer<?> container, Duration timeout) {
		try {
			container.stop(timeout);
		}
		catch (RuntimeException ex) {
			logger.error("Ring '" + container.name() + "' could not be stopped", ex);
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return this.phase;
	}

}
