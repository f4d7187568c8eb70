package io.github.disruptor4j.dsl;

import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.ManagedEventProcessor;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.Sequence;

/**
 * Gives the consumers of a ring their threads, at the start, after a stop, and while it
 * runs, and sees to it that producers never wait for a consumer that has died. Safe for
 * use by many threads.
 *
 * @param <T> the event's type
 */
final class RingRunner<T> implements ConsumerSupervisor {

	private final RingBuffer<T> ringBuffer;

	private final ThreadFactory threadFactory;

	private final ConsumerRepository<T> consumers;

	/**
	 * Held while threads are given to consumers, or the graph changes; never for long.
	 */
	private final ReentrantLock lifecycle = new ReentrantLock();

	private volatile boolean started;

	/** Whether consumers that are added now are to be started. */
	private volatile boolean active;

	private volatile @Nullable ConsumerFailureListener failureListener;

	RingRunner(RingBuffer<T> ringBuffer, ThreadFactory threadFactory) {
		this.ringBuffer = ringBuffer;
		this.threadFactory = threadFactory;
		this.consumers = new ConsumerRepository<>(ringBuffer, this);
	}

	ConsumerRepository<T> consumers() {
		return this.consumers;
	}

	boolean isStarted() {
		return this.started;
	}

	void setFailureListener(ConsumerFailureListener listener) {
		this.failureListener = listener;
	}

	void start() {
		this.lifecycle.lock();
		try {
			if (this.started) {
				throw new IllegalStateException(
						"The ring has been started already; start() works once, then restart()");
			}
			this.started = true;
			startConsumers();
		}
		finally {
			this.lifecycle.unlock();
		}
	}

	void restart() {
		this.lifecycle.lock();
		try {
			if (!this.started) {
				throw new IllegalStateException("The ring has not been started yet; call start()");
			}
			for (ManagedConsumer consumer : this.consumers.all()) {
				if (consumer.isRunning()) {
					throw new IllegalStateException("The ring cannot be restarted: consumer '" + consumer.getName()
							+ "' is " + consumer.getState());
				}
			}
			startConsumers();
		}
		finally {
			this.lifecycle.unlock();
		}
	}

	private void startConsumers() {
		this.ringBuffer.openAdmission();
		this.active = true;
		try {
			for (ManagedConsumer consumer : this.consumers.all()) {
				consumer.start(this.threadFactory);
			}
		}
		catch (Throwable ex) {
			halt();
			throw ex;
		}
	}

	/**
	 * Changes the graph, one change at a time.
	 * @param <R> what comes of it
	 * @param change the change
	 * @return what came of it
	 */
	<R> R changingGraph(Function<ConsumerRepository<T>, R> change) {
		this.lifecycle.lock();
		try {
			return change.apply(this.consumers);
		}
		finally {
			this.lifecycle.unlock();
		}
	}

	/**
	 * Adds a consumer and, where the ring runs, starts it. To be called within
	 * {@link #changingGraph(Function)}.
	 * @param spec what it is made of
	 * @param parents the sequences it follows
	 * @return the consumer
	 */
	ManagedConsumer add(ConsumerSpec spec, Sequence... parents) {
		if (!this.started) {
			return this.consumers.add(spec, parents);
		}
		ManagedConsumer consumer = this.consumers.addWhileRunning(spec);
		if (this.active) {
			consumer.start(this.threadFactory);
		}
		return consumer;
	}

	/**
	 * Adds consumers that share the events among them and, where the ring runs, starts
	 * them. To be called within {@link #changingGraph(Function)}.
	 * @param team the consumers
	 * @param processors what runs them
	 * @param parents the sequences they follow
	 * @return the consumers
	 */
	List<ManagedConsumer> add(ConsumerTeam team, List<? extends ManagedEventProcessor> processors,
			Sequence... parents) {
		if (!this.started) {
			return this.consumers.addTeam(team, processors, parents);
		}
		List<ManagedConsumer> members = this.consumers.addTeamWhileRunning(team, processors);
		if (this.active) {
			members.forEach((member) -> member.start(this.threadFactory));
		}
		return members;
	}

	/**
	 * Closes the ring to producers and tells all consumers to end.
	 */
	void halt() {
		this.ringBuffer.closeAdmission();
		haltConsumers();
	}

	void haltConsumers() {
		this.lifecycle.lock();
		try {
			this.active = false;
			this.consumers.all().forEach(ManagedConsumer::halt);
		}
		finally {
			this.lifecycle.unlock();
		}
	}

	@Override
	public void shutRing(ConsumerFailure failure) {
		this.ringBuffer.failAdmission(failure.cause());
	}

	@Override
	public void onConsumerFailure(ConsumerFailure failure) {
		ConsumerFailureListener listener = this.failureListener;
		if (listener != null) {
			listener.onConsumerFailure(failure);
		}
	}

	@Override
	public void restart(ManagedConsumer consumer) {
		changingGraph((graph) -> {
			if (!this.active) {
				throw new IllegalStateException("Consumer '" + consumer.getName()
						+ "' cannot be restarted: its ring is not running; restart the ring");
			}
			if (!graph.all().contains(consumer)) {
				throw new IllegalStateException(
						"Consumer '" + consumer.getName() + "' cannot be restarted: it has been removed");
			}
			consumer.start(this.threadFactory);
			recoverUnlessFailed();
			return consumer;
		});
	}

	@Override
	public boolean announceRestart(ManagedConsumer consumer) {
		return changingGraph((graph) -> {
			boolean announced = this.active && graph.all().contains(consumer) && consumer.expectRestart();
			if (announced) {
				recoverUnlessFailed();
			}
			return announced;
		});
	}

	@Override
	public void withdrawRestart(ManagedConsumer consumer) {
		changingGraph((graph) -> {
			ConsumerFailure failure = consumer.getFailure();
			if (consumer.expectNoRestart() && failure != null) {
				this.ringBuffer.failAdmission(failure.cause());
			}
			return consumer;
		});
	}

	/**
	 * Lets the ring take events again, if it runs and none of its consumers is dead for
	 * good. One that was closed stays so: it may be draining. To be called within
	 * {@link #changingGraph(Function)}.
	 */
	void recoverUnlessFailed() {
		if (!this.active) {
			return;
		}
		// Recover first: whoever fails from here on shuts it again, and whoever had
		// failed before is found.
		this.ringBuffer.recoverAdmission();
		for (ManagedConsumer consumer : this.consumers.all()) {
			ConsumerFailure failure = consumer.getFinalFailure();
			if (failure != null) {
				this.ringBuffer.failAdmission(failure.cause());
			}
		}
	}

}
