package io.github.disruptor4j.spring.ring;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.dsl.ConsumerFailure;
import io.github.disruptor4j.dsl.Disruptor;
import io.github.disruptor4j.dsl.ShutdownReport;
import io.github.disruptor4j.spring.event.RingFailedEvent;
import io.github.disruptor4j.spring.event.RingStartedEvent;
import io.github.disruptor4j.spring.event.RingStoppedEvent;
import io.github.disruptor4j.spring.graph.InvalidSettingException;
import io.github.disruptor4j.spring.graph.OnConsumerFailure;
import io.github.disruptor4j.spring.graph.RingDefinition;
import io.github.disruptor4j.spring.graph.RingGraph;
import io.github.disruptor4j.spring.graph.ShutdownMode;

/**
 * A running ring: owns the engine and its threads. Slots and consumers exist from
 * construction on, so that events can be published; handler beans are looked up at the
 * first start, and threads exist between a start and a stop only. May be started and
 * stopped any number of times; the facades stay the same. Thread-safe; {@link #stop}
 * blocks, and so does a {@link #start} meanwhile.
 *
 * @param <E> the type of event
 * @since 0.1.0
 */
public final class RingContainer<E> {

	private static final Log logger = LogFactory.getLog(RingContainer.class);

	private final RingGraph<E> graph;

	private final RingEngine<E> engine;

	private final RingResources resources;

	private final RingStatus status = new RingStatus();

	private final FailureNotifier failures;

	private final DefaultRing<E> ring;

	private final FullRing fullRing;

	private final ConsumerSupervisor supervisor;

	private final ConsumerStalls stalls;

	private final DefaultRingProducer<E> producer;

	/**
	 * Creates the ring and its slots.
	 * @param graph what to build
	 * @param resources the application's beans and event publisher
	 */
	public RingContainer(RingGraph<E> graph, RingResources resources) {
		this.graph = graph;
		this.resources = resources;
		this.engine = engine(graph, resources);
		this.failures = new FailureNotifier(name(), resources);
		ProducerFigures figures = new ProducerFigures();
		this.ring = new DefaultRing<>(this.engine, this.status, figures);
		this.fullRing = new FullRing(this.engine, this.status, figures, System::nanoTime);
		this.producer = producer(this.fullRing);
		this.supervisor = new ConsumerSupervisor(this.engine, this::failed);
		this.stalls = new ConsumerStalls(this.engine, this.ring, resources);
		this.engine.disruptor().setConsumerFailureListener(this.supervisor::failed);
	}

	private static <E> RingEngine<E> engine(RingGraph<E> graph, RingResources resources) {
		try {
			return new RingEngine<>(graph, resources);
		}
		catch (OutOfMemoryError ex) {
			RingDefinition<E> ring = graph.ring();
			InvalidSettingException mistake = new InvalidSettingException(ring.name(), "buffer-size", ring.bufferSize(),
					"small enough for the ring and its events to fit into memory, which is %d MB at most"
						.formatted(Runtime.getRuntime().maxMemory() >> 20),
					ring.origin(), "Set a smaller buffer-size, or give the JVM more memory with -Xmx.");
			mistake.initCause(ex);
			throw mistake;
		}
	}

	private DefaultRingProducer<E> producer(FullRing fullRing) {
		RingBuffer<E> ringBuffer = ringBuffer();
		SlotClaims claims = this.engine.claims(fullRing);
		return new DefaultRingProducer<>(this.graph, ringBuffer, claims, new SlotFiller<>(ringBuffer),
				new ClaimOpener<>(ringBuffer, fullRing, this.engine.feeds(), this.engine.producers(), claims));
	}

	/**
	 * Returns the ring's name.
	 * @return the name
	 */
	public String name() {
		return this.graph.ring().name();
	}

	/**
	 * Returns the ring's figures.
	 * @return the facade, the same for the container's life
	 */
	public Ring<E> ring() {
		return this.ring;
	}

	/**
	 * Returns what publishes into the ring.
	 * @return the facade, the same for the container's life
	 */
	public RingProducer<E> producer() {
		return this.producer;
	}

	/**
	 * Returns the engine's ring buffer, for those who know what they do.
	 * @return the ring buffer, the same for the container's life
	 */
	public RingBuffer<E> ringBuffer() {
		return this.engine.ringBuffer();
	}

	/**
	 * Returns which rings this one's consumers have been seen to publish into.
	 * @return the names of the rings
	 */
	Set<String> feeds() {
		return this.engine.feeds().fed();
	}

	/**
	 * Returns which rings this one was declared to feed, by events or by dead letters.
	 * @return the names of the rings
	 */
	Set<String> declaredFeeds() {
		Set<String> fed = new LinkedHashSet<>(this.graph.ring().feeds());
		String deadLetters = this.graph.ring().deadLetter().ring();
		if (deadLetters != null) {
			fed.add(deadLetters);
		}
		return fed;
	}

	/**
	 * Looks for consumers that make no progress.
	 * @param now the time, of {@link System#nanoTime()}
	 */
	void lookForStalls(long now) {
		if (isRunning()) {
			this.stalls.look(now);
		}
	}

	/**
	 * Whether the ring has been started and not stopped since. Its consumers may have
	 * died meanwhile: see {@link Ring#state()}.
	 * @return {@code true} between start and stop
	 */
	public boolean isRunning() {
		return this.status.isRunning();
	}

	/**
	 * Starts a thread for each consumer. Does nothing while the ring runs.
	 * @throws io.github.disruptor4j.spring.consumer.HandlerBindingException if a handler
	 * bean cannot be called as it was declared
	 */
	public synchronized void start() {
		if (isRunning()) {
			return;
		}
		this.engine.bindHandlers();
		this.status.starting();
		this.supervisor.starting();
		this.engine.starting();
		Disruptor<E> disruptor = this.engine.disruptor();
		boolean again = this.status.hasStartedOnce();
		if (again) {
			disruptor.restart();
		}
		else {
			disruptor.start();
		}
		this.status.started();
		logger.info(again ? "Ring '%s' has started again%s".formatted(name(), stillPaused())
				: "Ring " + this.graph.describe());
		this.resources.publish(new RingStartedEvent(this.ring, name()));
	}

	private String stillPaused() {
		return (this.ring.state() == RingState.PAUSED) ? ", and is still paused" : "";
	}

	/**
	 * Stops the ring: nothing more is accepted, what was accepted is handled (unless the
	 * ring's shutdown mode is {@link ShutdownMode#HALT}), then the threads end. What is
	 * left when the time is up is logged. Does nothing while the ring doesn't run.
	 * @param timeout how long all of that may take
	 * @return what was left, {@code null} if the ring wasn't running
	 */
	public synchronized @Nullable ShutdownReport stop(Duration timeout) {
		if (!isRunning()) {
			return null;
		}
		if (this.graph.ring().shutdownMode() == ShutdownMode.DRAIN && !isConsumerThread()) {
			expectStop(StopTime.of(timeout));
		}
		else {
			this.supervisor.stopping();
		}
		ShutdownReport report = stopEngine(TimeUnit.NANOSECONDS.convert(timeout));
		this.status.stopped();
		this.engine.stopped();
		this.fullRing.stopped();
		StopLog.write(name(), this.graph.ring().shutdownMode(), report, this.engine);
		this.resources.publish(new RingStoppedEvent(this.ring, name(), report));
		return report;
	}

	/**
	 * Sees to it that consumers which wait for their restart are there again in time for
	 * a stop, of this ring or of one that may feed it.
	 * @param time the time that the stop has
	 */
	void expectStop(StopTime time) {
		this.supervisor.draining(time);
	}

	/**
	 * Whether the current thread is one of the ring's consumers.
	 * @return {@code true} for a consumer
	 */
	boolean isConsumerThread() {
		return this.engine.isConsumerThread(Thread.currentThread());
	}

	private ShutdownReport stopEngine(long nanos) {
		Disruptor<E> disruptor = this.engine.disruptor();
		if (isConsumerThread()) {
			logger.warn(("Ring '%s' is being stopped by '%s', one of its own consumers: it cannot wait for itself, so"
					+ " nothing is drained")
				.formatted(name(), Thread.currentThread().getName()));
			disruptor.halt();
			return this.engine.report();
		}
		long start = System.nanoTime();
		try {
			ShutdownReport report = (this.graph.ring().shutdownMode() == ShutdownMode.DRAIN)
					? disruptor.stop(nanos, TimeUnit.NANOSECONDS) : disruptor.stopNow(nanos, TimeUnit.NANOSECONDS);
			this.supervisor.stopping();
			this.failures.join(nanos - (System.nanoTime() - start));
			this.supervisor.join();
			return report;
		}
		catch (InterruptedException ex) {
			logger.warn("Interrupted while ring '" + name() + "' was stopping: its consumers end as they are");
			Thread.currentThread().interrupt();
			this.supervisor.stopping();
			return this.engine.report();
		}
	}

	private void failed(ConsumerFailure failure) {
		if (this.status.failed(failure)) {
			logger.error(("Ring '%s' has failed: consumer '%s' died at sequence %d. Publishers get"
					+ " RingFailedException until the ring is stopped and started again")
				.formatted(name(), failure.consumer(), failure.sequence()));
			this.failures.publish(new RingFailedEvent(this.ring, name(), failure));
			if (this.graph.ring().supervision().onConsumerFailure() == OnConsumerFailure.SHUTDOWN_APPLICATION) {
				this.resources.closeApplication("Ring '" + name() + "' has failed");
			}
		}
	}

}
