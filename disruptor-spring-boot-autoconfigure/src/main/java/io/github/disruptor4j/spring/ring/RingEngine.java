package io.github.disruptor4j.spring.ring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.github.disruptor4j.EventFactory;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.WaitStrategy;
import io.github.disruptor4j.dsl.ConsumerBuilder;
import io.github.disruptor4j.dsl.ConsumerFailure;
import io.github.disruptor4j.dsl.Disruptor;
import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.dsl.RingConsumer;
import io.github.disruptor4j.dsl.ShutdownReport;
import io.github.disruptor4j.spring.consumer.ConsumerErrors;
import io.github.disruptor4j.spring.consumer.ConsumerFailures;
import io.github.disruptor4j.spring.consumer.ConsumerProbe;
import io.github.disruptor4j.spring.consumer.HandlerAdapter;
import io.github.disruptor4j.spring.consumer.SharedHandlers;
import io.github.disruptor4j.spring.consumer.StopSignal;
import io.github.disruptor4j.spring.graph.ConsumerDefinition;
import io.github.disruptor4j.spring.graph.ErrorHandling;
import io.github.disruptor4j.spring.graph.HandlerReference;
import io.github.disruptor4j.spring.graph.OnFull;
import io.github.disruptor4j.spring.graph.RingDefinition;
import io.github.disruptor4j.spring.graph.RingGraph;

/**
 * The engine of one ring, built from its graph: slots and consumers, whose handlers are
 * bound to their beans later.
 *
 * @param <E> the type of event
 */
final class RingEngine<E> {

	/** What all slots of a ring without events refer to. */
	private static final Object NOTHING = new Object();

	private final RingGraph<E> graph;

	private final RingResources resources;

	private final Disruptor<E> disruptor;

	private final List<EngineConsumer> consumers;

	private final List<RingProbe> probes;

	private final RingFeeds feeds;

	private final DeadLetterOffices<E> deadLetters;

	private final HiddenFromOthers hidden;

	private final List<ConsumerErrors<E>> errors = new ArrayList<>();

	private final ProducerThreads producers;

	private boolean bound;

	RingEngine(RingGraph<E> graph, RingResources resources) {
		this.graph = graph;
		this.resources = resources;
		RingDefinition<E> ring = graph.ring();
		this.feeds = new RingFeeds(ring.name(), () -> ringBuffer().getMinimumGatingSequence());
		this.producers = ProducerThreads.of(ring, this.feeds);
		ThreadFactory threads = threads(ConsumerThreads.create(ring, "consumer", resources));
		WaitStrategy waitStrategy = WaitStrategies.create(ring.waitStrategy(), resources);
		this.disruptor = switch (graph.slots()) {
			case PRE_ALLOCATED -> new Disruptor<>(resources.eventFactory(ring), ring.bufferSize(), threads,
					ring.producerType(), waitStrategy);
			case REFERENCE -> Disruptor.byReference(ring.bufferSize(), threads, ring.producerType(), waitStrategy);
			case RANGE -> new Disruptor<>(nothing(), ring.bufferSize(), threads, ring.producerType(), waitStrategy);
		};
		this.probes = resources.probes(graph);
		this.deadLetters = new DeadLetterOffices<>(graph, resources);
		this.hidden = new HiddenFromOthers(graph);
		List<EngineConsumer> added = new ArrayList<>();
		for (ConsumerDefinition consumer : graph.consumers()) {
			added.add(add(consumer));
		}
		this.consumers = List.copyOf(added);
	}

	@SuppressWarnings("unchecked") // the graph has seen to it that nobody takes events
	private static <E> EventFactory<E> nothing() {
		return () -> (E) NOTHING;
	}

	private EngineConsumer add(ConsumerDefinition definition) {
		HandlerReference handler = definition.handler();
		Assert.state(handler != null, "A consumer of a valid graph has a handler");
		ConsumerFailures failures = new ConsumerFailures();
		StopSignal stop = new StopSignal();
		ConsumerErrors<E> errors = errors(definition, failures, stop);
		ConsumerBuilder<E> builder = this.disruptor.consumer(definition.name())
			.after(definition.after().toArray(new String[0]))
			.threadFactory(threads(ConsumerThreads.create(this.graph.ring(), definition, this.resources)))
			.without(this.hidden.above(definition))
			.exceptionHandler(errors);
		if (definition.maxBatchSize() > 0) {
			builder.maxBatchSize(definition.maxBatchSize());
		}
		if (definition.waitStrategy() != null) {
			builder.waitStrategy(WaitStrategies.create(definition.waitStrategy(), this.resources));
		}
		List<HandlerAdapter<E>> adapters = new ArrayList<>();
		for (int i = 0; i < definition.concurrency(); i++) {
			HandlerAdapter<E> adapter = adapter(definition, handler);
			adapter.errors(errors);
			adapters.add(adapter);
		}
		List<RingConsumer> members = register(definition, builder, adapters);
		stop.listenTo(members);
		if (!definition.autoStartup()) {
			members.forEach(RingConsumer::pause);
		}
		return new EngineConsumer(definition, members, adapters, failures, new StallWatch());
	}

	private ConsumerErrors<E> errors(ConsumerDefinition definition, ConsumerFailures failures, StopSignal stop) {
		RingDefinition<E> ring = this.graph.ring();
		ErrorHandling handling = definition.onError().or(ring.onError()).resolve();
		LongConsumer hide = handling.hide() ? this.hidden.by(definition) : (sequence) -> {
		};
		ConsumerErrors<E> created = new ConsumerErrors<>(ring.name(), definition.name(), handling, failures, stop,
				this.deadLetters.of(definition, handling), hide);
		this.errors.add(created);
		return created;
	}

	private HandlerAdapter<E> adapter(ConsumerDefinition definition, HandlerReference handler) {
		HandlerAdapter<E> adapter = HandlerAdapter.of(handler);
		List<ConsumerProbe> probes = new ArrayList<>();
		for (RingProbe probe : this.probes) {
			probes.add(probe.consumer(definition.name()));
		}
		adapter.probes(List.copyOf(probes));
		return adapter;
	}

	private List<RingConsumer> register(ConsumerDefinition definition, ConsumerBuilder<E> builder,
			List<HandlerAdapter<E>> adapters) {
		if (adapters.size() == 1) {
			return List.of(adapters.get(0).register(builder));
		}
		SharedHandlers<E> shared = new SharedHandlers<>(adapters);
		String partitionBy = definition.partitionBy();
		return (partitionBy != null)
				? shared.partitions(builder, PartitionKeys.create(partitionBy, this.graph.ring(), this.resources))
				: shared.workers(builder);
	}

	private ThreadFactory threads(ThreadFactory threads) {
		return (task) -> threads.newThread(this.feeds.consumer(task));
	}

	/**
	 * Binds every handler to its bean, once.
	 */
	void bindHandlers() {
		if (!this.bound) {
			for (EngineConsumer consumer : this.consumers) {
				bindHandlers(consumer);
			}
			this.bound = true;
		}
	}

	/**
	 * Tells what watches the ring that its consumers are about to start, and lets any one
	 * thread be its producer. No consumer is taken for stalled by what was before.
	 */
	void starting() {
		this.producers.reset();
		for (EngineConsumer consumer : this.consumers) {
			consumer.stalls().reset();
		}
		for (RingProbe probe : this.probes) {
			probe.starting();
		}
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
			RingDefinition<?> ring = this.graph.ring();
			boolean waiting = ring.producerType() == ProducerType.SINGLE && ring.publish().onFull() != OnFull.DROP;
			return waiting ? new WaitingSlotClaims(ringBuffer(), fullRing, this.producers)
					: new SlotClaims(ringBuffer(), fullRing, this.producers);
		}
		this.disruptor.clearEventsWith(new SlotRelease<>(slots));
		return new ProbedSlotClaims(ringBuffer(), fullRing, this.producers, slots);
	}

	private void bindHandlers(EngineConsumer consumer) {
		for (HandlerAdapter<?> adapter : consumer.adapters()) {
			adapter.bind(this.resources.bean(adapter.reference().beanName()));
		}
	}

	boolean isConsumerThread(Thread thread) {
		return this.consumers.stream().anyMatch((consumer) -> consumer.runsOn(thread));
	}

	/**
	 * Tells what a consumer has died of.
	 * @param member the name of one of the engine's consumers
	 * @return the failure, {@code null} if it has not died since the start
	 */
	@Nullable ConsumerFailure failure(String member) {
		return this.consumers.stream()
			.flatMap((consumer) -> consumer.members().stream())
			.filter((each) -> each.getName().equals(member))
			.map(RingConsumer::getFailure)
			.filter(Objects::nonNull)
			.findFirst()
			.map(this::locate)
			.orElse(null);
	}

	/**
	 * Finds the event that a consumer has died of, also within a batch.
	 * @param failure what the engine says
	 * @return the failure with that event
	 */
	ConsumerFailure locate(ConsumerFailure failure) {
		return this.consumers.stream()
			.filter((consumer) -> consumer.hasMember(failure.consumer()))
			.findFirst()
			.map((consumer) -> consumer.locate(failure))
			.orElse(failure);
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
	 * Reports and lets go of what consumers have left behind, once they have ended.
	 */
	void stopped() {
		this.errors.forEach(ConsumerErrors::stopped);
		this.deadLetters.close();
	}

	ProducerThreads producers() {
		return this.producers;
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
