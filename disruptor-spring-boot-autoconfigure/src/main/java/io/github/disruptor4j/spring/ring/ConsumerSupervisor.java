package io.github.disruptor4j.spring.ring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.dsl.ConsumerFailure;
import io.github.disruptor4j.dsl.ConsumerState;
import io.github.disruptor4j.dsl.RingConsumer;
import io.github.disruptor4j.spring.graph.OnConsumerFailure;
import io.github.disruptor4j.spring.graph.SupervisionDefinition;

/**
 * Decides about consumers that have died: starts them again, with longer and longer
 * pauses and not for ever, or lets the ring fail.
 * <p>
 * A ring whose consumer is to be started again takes events meanwhile, and waits for it
 * when it stops. Pauses are shorter then: none takes more than half of the time that is
 * left for the stop when it begins, so that the other half is there for what the consumer
 * has to handle.
 */
final class ConsumerSupervisor {

	private static final long JOIN_MILLIS = TimeUnit.SECONDS.toMillis(5);

	private static final Log logger = LogFactory.getLog(ConsumerSupervisor.class);

	private final RingEngine<?> engine;

	private final SupervisionDefinition settings;

	private final Consumer<ConsumerFailure> failRing;

	private final Map<String, Deaths> deaths = new HashMap<>();

	private final List<Thread> restarts = new ArrayList<>();

	private boolean supervising;

	private @Nullable StopTime stop;

	ConsumerSupervisor(RingEngine<?> engine, Consumer<ConsumerFailure> failRing) {
		this.engine = engine;
		this.settings = engine.graph().ring().supervision();
		this.failRing = failRing;
	}

	/**
	 * Called before the ring's consumers start.
	 */
	synchronized void starting() {
		this.supervising = true;
		this.stop = null;
		this.deaths.clear();
	}

	/**
	 * Called by a consumer that has died, on its thread.
	 * @param died how, as the engine says
	 */
	void failed(ConsumerFailure died) {
		ConsumerFailure failure = this.engine.locate(died);
		if (this.settings.onConsumerFailure() != OnConsumerFailure.RESTART_CONSUMER || !restart(failure)) {
			this.failRing.accept(failure);
		}
	}

	private synchronized boolean restart(ConsumerFailure failure) {
		if (!this.supervising) {
			return false;
		}
		Deaths now = this.deaths.compute(failure.consumer(), (name, before) -> Deaths.after(before, failure));
		if (now.count() > this.settings.maxRestarts()) {
			logger.error("Consumer '%s' of ring '%s' is given up: it has died of event %d after %d restarts"
				.formatted(failure.consumer(), ring(), failure.sequence(), now.count() - 1));
			return false;
		}
		RingConsumer member = member(failure.consumer());
		if (!member.announceRestart()) {
			// It was told to end as it died: its ring is stopping, and drains no more.
			return false;
		}
		RestartPause pause = RestartPause.of(this.settings.backoff().pause(now.count() - 1));
		logger.warn("Consumer '%s' of ring '%s' has died at event %d and is restarted in %d ms (restart %d of %d)"
			.formatted(failure.consumer(), ring(), failure.sequence(), pause.millis(this.stop), now.count(),
					this.settings.maxRestarts()));
		Thread restart = new Thread(() -> restart(member, failure, pause),
				"disruptor-%s-%s-restart".formatted(ring(), failure.consumer()));
		restart.setDaemon(true);
		this.restarts.removeIf((other) -> !other.isAlive());
		this.restarts.add(restart);
		restart.start();
		return true;
	}

	private void restart(RingConsumer member, ConsumerFailure failure, RestartPause pause) {
		if (await(pause) && !restart(member, failure)) {
			this.failRing.accept(failure);
		}
	}

	private synchronized boolean restart(RingConsumer member, ConsumerFailure failure) {
		if (!this.supervising || !member.isRestartAnnounced()) {
			return true;
		}
		try {
			member.restart();
			return true;
		}
		catch (RuntimeException | OutOfMemoryError ex) {
			if (member.getState() == ConsumerState.FAILED && !member.isRestartAnnounced()) {
				// Nobody is to run any more: its ring has drained, or its time is up.
				return true;
			}
			logger.error("Consumer '%s' of ring '%s' could not be restarted".formatted(failure.consumer(), ring()), ex);
			member.withdrawRestart();
			this.engine.ringBuffer().failAdmission(failure.cause());
			return false;
		}
	}

	private synchronized boolean await(RestartPause pause) {
		long left = pause.nanosLeft(this.stop);
		while (this.supervising && left > 0) {
			try {
				TimeUnit.NANOSECONDS.timedWait(this, left);
			}
			catch (InterruptedException ex) {
				// Only a stop ends this: nobody else would restart the consumer.
			}
			left = pause.nanosLeft(this.stop);
		}
		return this.supervising;
	}

	private RingConsumer member(String name) {
		return this.engine.consumers()
			.stream()
			.flatMap((consumer) -> consumer.members().stream())
			.filter((member) -> member.getName().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("There is no consumer '" + name + "'"));
	}

	/**
	 * Called before the ring drains, or one that may feed it: consumers are started again
	 * in time for that.
	 * @param time how long it may take
	 */
	synchronized void draining(StopTime time) {
		this.stop = time;
		notifyAll();
	}

	/**
	 * Called when the ring has drained, or is not to: nothing is started again from now
	 * on.
	 */
	synchronized void stopping() {
		this.supervising = false;
		notifyAll();
	}

	/**
	 * Called when the ring has stopped.
	 * @throws InterruptedException if the thread is interrupted
	 */
	void join() throws InterruptedException {
		for (Thread restart : pending()) {
			restart.join(JOIN_MILLIS);
		}
	}

	private synchronized List<Thread> pending() {
		List<Thread> pending = List.copyOf(this.restarts);
		this.restarts.clear();
		return pending;
	}

	private String ring() {
		return this.engine.graph().ring().name();
	}

	/**
	 * How often a consumer has died of the same event.
	 *
	 * @param sequence the event's sequence
	 * @param count how often
	 */
	private record Deaths(long sequence, int count) {

		static Deaths after(@Nullable Deaths before, ConsumerFailure failure) {
			if (before == null || before.sequence() != failure.sequence()) {
				return new Deaths(failure.sequence(), 1);
			}
			return new Deaths(failure.sequence(), before.count() + 1);
		}

	}

}
