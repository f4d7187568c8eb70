package io.github.disruptor4j.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.disruptor4j.BatchEventProcessor;
import io.github.disruptor4j.BatchEventProcessorBuilder;
import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.EventHandlerIdentity;
import io.github.disruptor4j.WorkHandler;
import io.github.disruptor4j.dsl.ConsumerBuilder;
import io.github.disruptor4j.dsl.Disruptor;
import io.github.disruptor4j.dsl.EventHandlerGroup;
import io.github.disruptor4j.dsl.EventProcessorFactory;
import io.github.disruptor4j.dsl.RingConsumer;

/**
 * Makes a ring's graph of stages, and knows which consumers each has become.
 */
final class Topology {

	/** Several workers of one name may die one by one. */
	private static final int MOST_REMOVALS = 8;

	private final Scenario scenario;

	private final Disruptor<Parcel> disruptor;

	private final Ledger ledger;

	private final Verdict verdict;

	private final Map<String, Node> nodes = Collections.synchronizedMap(new LinkedHashMap<>());

	private final List<Node> removed = new ArrayList<>();

	Topology(Scenario scenario, Disruptor<Parcel> disruptor, Ledger ledger, Verdict verdict) {
		this.scenario = scenario;
		this.disruptor = disruptor;
		this.ledger = ledger;
		this.verdict = verdict;
		scenario.stages().forEach((stage) -> add(stage, StageCheck.FROM_THE_START));
	}

	void addLate(Stage stage) {
		if (!stage.parents().stream().allMatch(this.nodes::containsKey)) {
			return;
		}
		Node node = add(stage, this.disruptor.getCursor());
		node.check().addedBy(this.disruptor.getCursor());
	}

	private Node add(Stage stage, long from) {
		List<StageCheck> parents = stage.parents().stream().map((parent) -> node(parent).check()).toList();
		Conduct conduct = new Conduct(StageCheck.of(stage, this.ledger, this.verdict, parents, from));
		Node node = new Node(conduct);
		if (stage.kind() == StageKind.OWN_PROCESSOR) {
			addOwnProcessor(node);
		}
		else {
			addConsumers(node);
		}
		this.nodes.put(stage.name(), node);
		return node;
	}

	private void addConsumers(Node node) {
		Stage stage = node.stage();
		Conduct conduct = node.conduct();
		ConsumerBuilder<Parcel> builder = this.disruptor.consumer(stage.name()).exceptionHandler(conduct);
		stage.parents().forEach((parent) -> builder.after(node(parent).commonName()));
		if (stage.waiting() != null) {
			builder.waitStrategy(stage.waiting().create());
		}
		if (stage.kind() != StageKind.WORKERS) {
			builder.maxBatchSize(stage.maxBatch());
		}
		switch (stage.kind()) {
			case EVENTS -> {
				EventStageHandler handler = new EventStageHandler(conduct, 0);
				node.handlers.add(handler);
				node.consumers.add(builder.handleWith(handler));
			}
			case REWINDING -> {
				RewindingStageHandler handler = new RewindingStageHandler(conduct);
				node.handlers.add(handler);
				node.consumers.add(builder.handleWith(conduct, handler));
			}
			case BATCHES -> {
				BatchStageHandler handler = new BatchStageHandler(conduct);
				node.handlers.add(handler);
				node.consumers.add(builder.handleWith(handler));
			}
			case RANGES -> {
				RangeStageHandler handler = new RangeStageHandler(conduct, this.disruptor.getRingBuffer());
				node.handlers.add(handler);
				node.consumers.add(builder.handleWith(handler));
			}
			case WORKERS -> {
				WorkerStageHandler[] handlers = new WorkerStageHandler[stage.members()];
				for (int i = 0; i < handlers.length; i++) {
					handlers[i] = new WorkerStageHandler(conduct, i);
				}
				node.handlers.add(handlers[0]);
				node.consumers.addAll(builder.workers((WorkHandler<Parcel>[]) handlers));
			}
			case PARTITIONS -> {
				EventStageHandler[] handlers = new EventStageHandler[stage.members()];
				for (int i = 0; i < handlers.length; i++) {
					handlers[i] = new EventStageHandler(conduct, i);
				}
				node.handlers.add(handlers[0]);
				node.consumers.addAll(builder.partitionedBy(conduct::keyOf, (EventHandler<Parcel>[]) handlers));
			}
			case OWN_PROCESSOR -> throw new IllegalArgumentException(stage.toString());
		}
	}

	private void addOwnProcessor(Node node) {
		Stage stage = node.stage();
		EventProcessorFactory<Parcel> factory = (ring, sequences) -> {
			BatchEventProcessor<Parcel> processor = new BatchEventProcessorBuilder().setMaxBatchSize(stage.maxBatch())
				.build(ring, (stage.waiting() != null) ? ring.newBarrier(stage.waiting().create(), sequences)
						: ring.newBarrier(sequences), new EventStageHandler(node.conduct(), 0));
			processor.setExceptionHandler(node.conduct());
			node.processor = processor;
			return processor;
		};
		if (stage.parents().isEmpty()) {
			this.disruptor.handleEventsWith(factory);
		}
		else {
			parentsOf(stage).handleEventsWith(factory);
		}
		List<RingConsumer> all = this.disruptor.getConsumers();
		node.consumers.add(all.get(all.size() - 1));
	}

	private EventHandlerGroup<Parcel> parentsOf(Stage stage) {
		EventHandlerGroup<Parcel> group = null;
		for (String name : stage.parents()) {
			Node parent = node(name);
			EventHandlerGroup<Parcel> more = (parent.processor != null) ? this.disruptor.after(parent.processor)
					: this.disruptor.after(parent.handlers.get(0));
			group = (group != null) ? group.and(more) : more;
		}
		return group;
	}

	/**
	 * Removes a stage, unless others follow it, it is not there, or it is the last one.
	 * @param name its name
	 * @param timeoutSeconds how long to wait for it
	 * @throws InterruptedException if the thread is interrupted
	 */
	void remove(String name, long timeoutSeconds) throws InterruptedException {
		Node node = this.nodes.get(name);
		if (node == null || this.nodes.size() < 2 || isFollowed(name)) {
			return;
		}
		// First, as its slots may be cleared before the call returns.
		this.nodes.remove(name);
		removeConsumers(node.commonName(), timeoutSeconds);
		this.removed.add(node);
	}

	/**
	 * Removes one of several workers.
	 * @param name the stage's name
	 * @param number which one, by remainder
	 * @param timeoutSeconds how long to wait for it
	 * @throws InterruptedException if the thread is interrupted
	 */
	void removeWorker(String name, int number, long timeoutSeconds) throws InterruptedException {
		Node node = this.nodes.get(name);
		if (node == null || node.stage().kind() != StageKind.WORKERS || node.consumers.size() < 2 || isFollowed(name)
				|| node.consumers.stream().anyMatch((worker) -> worker.getFailure() != null)) {
			return;
		}
		node.mayLose = node.stage().temper().fatalAt() >= 0;
		RingConsumer worker = node.consumers.remove(number % node.consumers.size());
		removeConsumers(worker.getName(), timeoutSeconds);
		((SharedStageCheck) node.check()).lostItsWorker();
	}

	// One that dies when it has been told to end, and is restarted at once, is removed at
	// the next try: it dies once.
	private void removeConsumers(String name, long timeoutSeconds) throws InterruptedException {
		boolean gone = false;
		for (int i = 0; i < MOST_REMOVALS && !gone; i++) {
			gone = this.disruptor.removeConsumer(name, timeoutSeconds, TimeUnit.SECONDS);
		}
		this.verdict.expect(gone, "%s was not removed", name);
	}

	private boolean isFollowed(String name) {
		return this.nodes.values().stream().anyMatch((node) -> node.stage().parents().contains(name));
	}

	Node find(String name) {
		return this.nodes.get(name);
	}

	private Node node(String name) {
		Node node = this.nodes.get(name);
		if (node == null) {
			throw new IllegalArgumentException("There is no stage " + name + " in " + this.scenario);
		}
		return node;
	}

	List<Node> nodes() {
		return List.copyOf(this.nodes.values());
	}

	List<Node> removed() {
		return this.removed;
	}

	/**
	 * A stage of a running graph.
	 */
	static final class Node {

		private final Conduct conduct;

		private final List<RingConsumer> consumers = new ArrayList<>();

		private final List<EventHandlerIdentity> handlers = new ArrayList<>();

		private BatchEventProcessor<Parcel> processor;

		private volatile boolean mayLose;

		Node(Conduct conduct) {
			this.conduct = conduct;
		}

		Conduct conduct() {
			return this.conduct;
		}

		StageCheck check() {
			return this.conduct.check();
		}

		Stage stage() {
			return this.conduct.check().stage();
		}

		List<RingConsumer> consumers() {
			return this.consumers;
		}

		/**
		 * Returns the processor of a stage that has one of its own.
		 * @return the processor, or null
		 */
		BatchEventProcessor<Parcel> processor() {
			return this.processor;
		}

		/**
		 * Tells whether an event may go unhandled: a worker that dies while it is removed
		 * takes its event with it.
		 * @return true only where a worker of a mortal stage has been removed
		 */
		boolean mayLose() {
			return this.mayLose;
		}

		String commonName() {
			return (this.processor != null) ? this.consumers.get(0).getName() : stage().name();
		}

		long sequence() {
			return this.consumers.stream().mapToLong(RingConsumer::getSequence).min().orElse(-1);
		}

	}

}
