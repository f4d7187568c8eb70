package io.github.disruptor4j.spring.ring;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongConsumer;

import org.springframework.util.Assert;

import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.WaitStrategy;
import io.github.disruptor4j.dsl.ConsumerBuilder;
import io.github.disruptor4j.dsl.Disruptor;
import io.github.disruptor4j.dsl.RingConsumer;
import io.github.disruptor4j.dsl.ShutdownReport;
import io.github.disruptor4j.spring.consumer.ConsumerErrors;
import io.github.disruptor4j.spring.consumer.ConsumerFailures;
import io.github.disruptor4j.spring.consumer.HandlerAdapter;
import io.github.disruptor4j.spring.consumer.StopSignal;
import io.github.disruptor4j.spring.graph.ConsumerDefinition;
import io.github.disruptor4j.spring.graph.ErrorHandling;
import io.github.disruptor4j.spring.graph.HandlerReference;
import io.github.disruptor4j.spring.graph.RingDefinition;
import io.github.disruptor4j.spring.graph.RingGraph;
import io.github.disruptor4j.spring.graph.Slots;

/**
 * The engine of one ring, built from its graph: slots and consumers, whose handlers are
 * bound to their beans later.
 *
 * @param <E> the type of event
 */
final class RingEngine<E> {

	private final RingGraph<E> graph;

	private final RingResources resources;

	private final Disruptor<E> disruptor;

	private final List<EngineConsumer> consumers;

	private final List<RingProbe> probes;

	private final RingFeeds feeds;

	private final DeadLetterOffices<E> deadLetters;

	private final HiddenFromOthers hidden;

	private boolean bound;

	RingEngine(RingGraph<E> graph, RingResources resources) {
		this.graph = graph;
		this.resources = resources;
		RingDefinition<E> ring = graph.ring();
		this.feeds = new RingFeeds(ring.name(), () -> ringBuffer().getMinimumGatingSequence());
		ThreadFactory threads = threads("consumer");
		WaitStrategy waitStrategy = WaitStrategies.create(ring.waitStrategy(), resources);
		this.disruptor = (graph.slots() == Slots.REFERENCE)
				? Disruptor.byReference(ring.bufferSize(), threads, ring.producerType(), waitStrategy)
				: new Disruptor<>(resources.eventFactory(ring), ring.bufferSize(), threads, ring.producerType(),
						waitStrategy);
		this.probes = resources.probes(graph);
		this.deadLetters = new DeadLetterOffices<>(graph, resources);
		this.hidden = new HiddenFromOthers(graph);
		List<EngineConsumer> added = new ArrayList<>();
		graph.consumers().forEach((consumer) -> added.add(add(consumer)));
		this.consumers = List.copyOf(added);
	}

	private EngineConsumer add(ConsumerDefinition definition) {
		HandlerReference handler = definition.handler();
		Assert.state(handler != null, "A consumer of a valid graph has a handler");
		ConsumerFailures failures = new ConsumerFailures();
		StopSignal stop = new StopSignal();
		ConsumerErrors<E> errors = errors(definition, failures, stop);
		HandlerAdapter<E> adapter = HandlerAdapter.of(handler);
		adapter.probes(this.probes.stream().map((probe) -> probe.consumer(definition.name())).toList());
		ConsumerBuilder<E> builder = this.disruptor.consumer(definition.name())
			.after(definition.after().toArray(String[]::new))
			.threadFactory(threads(definition.name()))
			.without(this.hidden.above(definition))
			.exceptionHandler(errors);
		if (definition.maxBatchSize() > 0) {
			builder.maxBatchSize(definition.maxBatchSize());
		}
		if (definition.waitStrategy() != null) {
			builder.waitStrategy(WaitStrategies.create(definition.waitStrategy(), this.resources));
		}
		adapter.errors(errors);
		RingConsumer consumer = adapter.register(builder);
		stop.listenTo(List.of(consumer));
		return new EngineConsumer(consumer, adapter, failures, new StallWatch());
	}

	private ConsumerErrors<E> errors(ConsumerDefinition definition, ConsumerFailures failures, StopSignal stop) {
		RingDefinition<E> ring = this.graph.ring();
		ErrorHandling handling = definition.onError().or(ring.onError()).resolve();
		LongConsumer hide = handling.hide() ? this.hidden.by(definition) : (sequence) -> {
		};
		return new ConsumerErrors<>(ring.name(), definition.name(), handling, failures, stop,
				this.deadLetters.of(definition, handling), hide);
	}

	private ThreadFactory threads(String consumer) {
		ThreadFactory threads = ConsumerThreads.create(this.graph.ring(), consumer, this.resources);
		return (task) -> threads.newThread(this.feeds.consumer(task));
	}

	/**
	 * Binds every handler to its bean, once.
	 */
	void bindHandlers() {
		if (!this.bound) {
			this.consumers.forEach(this::bindHandler);
			this.bound = true;
		}
	}

	/**
	 * Tells what watches the ring that its consumers are about to start.
	 */
	void starting() {
		this.probes.forEach(RingProbe::starting);
	}

	/**
	 * Returns how publishers claim slots.
	 * @param fullRing what happens to those that find no room
	 * @return the way that fits what watches the ring
	 */
	SlotClaims claims(FullRing fullRing) {
		SlotProbe slots = null;
		for (RingProbe probe : this.probes) {
			SlotProbe further = probe.slots();
			if (further != null) {
				Assert.state(slots == null, () -> "The slots of " + this.graph.ring() + " can be watched once only");
				slots = further;
			}
		}
		if (slots == null) {
			return new SlotClaims(ringBuffer(), fullRing, this.feeds);
		}
		this.disruptor.clearEventsWith(new SlotRelease<>(slots));
		return new ProbedSlotClaims(ringBuffer(), fullRing, this.feeds, slots);
	}

	private void bindHandler(EngineConsumer consumer) {
		HandlerAdapter<?> adapter = consumer.adapter();
		adapter.bind(this.resources.bean(adapter.reference().beanName()));
	}

	boolean isConsumerThread(Thread thread) {
		return this.consumers.stream().anyMatch((consumer) -> consumer.engine().getThread() == thread);
	}

	// What is left at this moment, for a stop that cannot wait.
	ShutdownReport report() {
		long target = ringBuffer().getCursor();
		List<ShutdownReport.Remaining> remaining = new ArrayList<>();
		for (EngineConsumer consumer : this.consumers) {
			long sequence = consumer.sequence();
			if (sequence < target || consumer.isRunning()) {
				remaining.add(new ShutdownReport.Remaining(consumer.name(), sequence, Math.max(0, target - sequence),
						consumer.state()));
			}
		}
		return new ShutdownReport(remaining.isEmpty(), target, remaining);
	}

	/**
	 * Lets go of what consumers have left behind, once they have ended.
	 */
	void stopped() {
		this.deadLetters.close();
	}

	RingFeeds feeds() {
		return this.feeds;
	}

	RingGraph<E> graph() {
		return this.graph;
	}

	Disruptor<E> disruptor() {
		return this.disruptor;
	}

	RingBuffer<E> ringBuffer() {
		return this.disruptor.getRingBuffer();
	}

	List<EngineConsumer> consumers() {
		return this.consumers;
	}

}
