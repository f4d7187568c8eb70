package io.github.disruptor4j.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.disruptor4j.benchmarks.engine.Engine;
import io.github.disruptor4j.benchmarks.engine.Engines;
import io.github.disruptor4j.benchmarks.engine.Session;
import io.github.disruptor4j.benchmarks.workload.Workload;

/**
 * Counts events per second. All rounds go through the same ring and the same threads.
 */
final class ThroughputTrial implements Trial {

	private final Session session;

	private final Producers producers;

	private final int rings;

	private final boolean shared;

	private final List<Double> eventsPerSecond = new ArrayList<>();

	ThroughputTrial(Engine engine, Workload workload) {
		this.session = Engines.open(engine, workload);
		this.producers = new Producers(workload.producing().producers());
		this.rings = workload.rings();
		this.shared = workload.topology().shared();
	}

	@Override
	public long run(long first, long events) {
		long nanos = new Round(first, events, this.shared).run(this.session, this.producers);
		this.eventsPerSecond.add(events * this.rings * (double) TimeUnit.SECONDS.toNanos(1) / nanos);
		return nanos;
	}

	@Override
	public void forget() {
		this.eventsPerSecond.clear();
	}

	@Override
	public Map<Metric, List<Double>> values() {
		return Map.of(Metric.THROUGHPUT, List.copyOf(this.eventsPerSecond));
	}

	@Override
	public void close() {
		this.producers.close();
		this.session.close();
	}

}
