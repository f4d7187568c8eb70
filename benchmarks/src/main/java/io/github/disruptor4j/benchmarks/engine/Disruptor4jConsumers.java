package io.github.disruptor4j.benchmarks.engine;

import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.WorkHandler;
import io.github.disruptor4j.benchmarks.workload.Workload;
import io.github.disruptor4j.dsl.Disruptor;

/**
 * Consumers of {@code io.github.disruptor4j} and how they are connected.
 *
 * @param disruptor where to connect them
 * @param workload what to connect
 */
record Disruptor4jConsumers(Disruptor<ValueEvent> disruptor, Workload workload) {

	/**
	 * Create the workload's consumers and connect them.
	 * @return the consumers
	 */
	List<? extends Tally> connect() {
		return switch (this.workload.topology()) {
			case WORKERS -> workers();
			case PARTITIONS -> partitions();
			default -> graph();
		};
	}

	private List<ValueHandler> graph() {
		List<ValueHandler> handlers = new HandlerFactory<ValueHandler>(MethodHandles.lookup(), SummingHandler::new,
				SleepingHandler::new)
			.create(this.workload);
		List<List<Integer>> parents = this.workload.topology().parents();
		for (int consumer = 0; consumer < parents.size(); consumer++) {
			ValueHandler[] after = parents.get(consumer).stream().map(handlers::get).toArray(ValueHandler[]::new);
			if (after.length == 0) {
				this.disruptor.handleEventsWith(handlers.get(consumer));
			}
			else {
				this.disruptor.after(after).handleEventsWith(handlers.get(consumer));
			}
		}
		return handlers;
	}

	private List<Worker> workers() {
		List<Worker> workers = Stream.generate(() -> new Worker(this.workload))
			.limit(this.workload.topology().consumers())
			.toList();
		this.disruptor.handleEventsWithWorkerPool(workers.toArray(Worker[]::new));
		return workers;
	}

	private List<Partition> partitions() {
		List<Partition> partitions = Stream.generate(() -> new Partition(this.workload))
			.limit(this.workload.topology().consumers())
			.toList();
		this.disruptor.consumer("partitions").partitionedBy(ValueEvent::getValue, partitions.toArray(Partition[]::new));
		return partitions;
	}

	private abstract static class ValueHandler extends Tally implements EventHandler<ValueEvent> {

		ValueHandler(Workload workload) {
			super(workload);
		}

	}

	private static final class SummingHandler extends ValueHandler {

		SummingHandler(Workload workload) {
			super(workload);
		}

		@Override
		public void onEvent(ValueEvent event, long sequence, boolean endOfBatch) {
			take(event.getValue());
		}

	}

	private static final class SleepingHandler extends ValueHandler {

		private final long nanos;

		SleepingHandler(Workload workload) {
			super(workload);
			this.nanos = workload.pause().toNanos();
		}

		@Override
		public void onEvent(ValueEvent event, long sequence, boolean endOfBatch) {
			LockSupport.parkNanos(this.nanos);
			take(event.getValue());
		}

	}

	private static final class Worker extends Tally implements WorkHandler<ValueEvent> {

		Worker(Workload workload) {
			super(workload);
		}

		@Override
		public void onEvent(ValueEvent event) {
			takeShare(event.getValue());
		}

	}

	private static final class Partition extends Tally implements EventHandler<ValueEvent> {

		Partition(Workload workload) {
			super(workload);
		}

		@Override
		public void onEvent(ValueEvent event, long sequence, boolean endOfBatch) {
			takeShare(event.getValue());
		}

	}

}
