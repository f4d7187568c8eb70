package io.github.disruptor4j.benchmarks.measure;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.sun.management.ThreadMXBean;

import io.github.disruptor4j.benchmarks.engine.Engine;
import io.github.disruptor4j.benchmarks.engine.Session;
import io.github.disruptor4j.benchmarks.engine.Tally;
import io.github.disruptor4j.benchmarks.workload.Workload;

/**
 * Counts the bytes that publishing allocates on the producer's thread and that handling
 * allocates on the consumers' threads.
 */
final class AllocationTrial implements Trial {

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private final CountingSession session;

	private final Producers producers = new Producers(1);

	private final List<Double> byProducer = new ArrayList<>();

	private final List<Double> byConsumers = new ArrayList<>();

	AllocationTrial(Engine engine, Workload workload) {
		this.session = new CountingSession(engine.open(workload));
	}

	@Override
	public long run(long first, long events) {
		long before = allocatedByConsumers();
		long nanos = new Round(first, events, false).run(this.session, this.producers);
		this.byConsumers.add((allocatedByConsumers() - before) / (double) events);
		this.byProducer.add(this.session.allocated / (double) events);
		return nanos;
	}

	private long allocatedByConsumers() {
		return this.session.consumers()
			.stream()
			.mapToLong((thread) -> THREADS.getThreadAllocatedBytes(thread.getId()))
			.sum();
	}

	@Override
	public void forget() {
		this.byProducer.clear();
		this.byConsumers.clear();
	}

	@Override
	public Map<Metric, List<Double>> values() {
		Map<Metric, List<Double>> values = new EnumMap<>(Metric.class);
		values.put(Metric.PRODUCER_ALLOCATION, List.copyOf(this.byProducer));
		values.put(Metric.CONSUMER_ALLOCATION, List.copyOf(this.byConsumers));
		return values;
	}

	@Override
	public void close() {
		this.producers.close();
		this.session.close();
	}

	private static final class CountingSession implements Session {

		private final Session session;

		private volatile long allocated;

		CountingSession(Session session) {
			this.session = session;
		}

		@Override
		public void publish(long first, long count) {
			long before = THREADS.getCurrentThreadAllocatedBytes();
			this.session.publish(first, count);
			this.allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
		}

		@Override
		public List<? extends Tally> tallies() {
			return this.session.tallies();
		}

		@Override
		public List<Thread> consumers() {
			return this.session.consumers();
		}

		@Override
		public void close() {
			this.session.close();
		}

	}

}
