package io.github.disruptor4j.benchmarks.engine;

import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import com.lmax.disruptor.EventHandler;
import com.lmax.disruptor.dsl.Disruptor;

import io.github.disruptor4j.benchmarks.workload.Workload;

/**
 * Consumers of {@code com.lmax.disruptor} and how they are connected.
 *
 * @param disruptor where to connect them
 * @param workload what to connect
 */
record LmaxConsumers(Disruptor<ValueEvent> disruptor, Workload workload) {

	/**
	 * Create the workload's consumers and connect them.
	 * @return the consumers
	 */
	List<? extends Tally> connect() {
		return switch (this.workload.topology()) {
			case WORKERS -> throw new UnsupportedOperationException("LMAX Disruptor 4 has no worker pools");
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

	// It has no partitions. What its users do: every consumer sees all events and skips
	// those of others.
	private List<Partition> partitions() {
		int count = this.workload.topology().consumers();
		List<Partition> partitions = IntStream.range(0, count)
			.mapToObj((index) -> new Partition(this.workload, index, count))
			.toList();
		this.disruptor.handleEventsWith(partitions.toArray(Partition[]::new));
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

	private static final class Partition extends Tally implements EventHandler<ValueEvent> {

		private final int index;

		private final int count;

		Partition(Workload workload, int index, int count) {
			super(workload);
			this.index = index;
			this.count = count;
		}

		@Override
		public void onEvent(ValueEvent event, long sequence, boolean endOfBatch) {
			if (event.getValue() % this.count == this.index) {
				takeShare(event.getValue());
			}
		}

	}

}
