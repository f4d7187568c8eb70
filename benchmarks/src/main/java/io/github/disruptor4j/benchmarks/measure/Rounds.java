package io.github.disruptor4j.benchmarks.measure;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.disruptor4j.benchmarks.engine.Engine;
import io.github.disruptor4j.benchmarks.workload.Producing;
import io.github.disruptor4j.benchmarks.workload.Row;

/**
 * Runs a row's workload on one engine in this JVM: rounds of warm-up, during which the
 * number of events is fitted to the time a round should take, then rounds that count.
 * Every round is checked.
 */
public final class Rounds {

	private static final long FIRST_EVENTS = 20_000;

	private final Row row;

	private final RoundPlan plan;

	private long nextValue;

	public Rounds(Row row, RoundPlan plan) {
		this.row = row;
		this.plan = plan;
	}

	/**
	 * Run the rounds.
	 * @param engine who runs them
	 * @return what was measured
	 */
	public MeasuredRun run(Engine engine) {
		return switch (this.row.measurement()) {
			case THROUGHPUT -> run(engine, new ThroughputTrial(engine, this.row.workload()));
			case ROUND_TRIP -> run(engine, new RoundTripTrial(engine, this.row.workload()));
			case ALLOCATION -> run(engine, new AllocationTrial(engine, this.row.workload()));
			case START_UP -> startUp(engine);
			case IDLE_CPU, CONSUMER_CPU, PRODUCER_CPU -> new CpuUse(this.row, this.plan).of(engine);
		};
	}

	private MeasuredRun startUp(Engine engine) {
		double nanos = engine.startUp(this.row.workload().rings()).toNanos();
		return MeasuredRun.of(engine, this.row, 0, Map.of(Metric.START_UP, List.of(nanos)));
	}

	private MeasuredRun run(Engine engine, Trial opened) {
		try (Trial trial = opened) {
			long events = wholeBatches(FIRST_EVENTS);
			for (int round = 0; round < this.plan.warmups(); round++) {
				events = fit(events, round(trial, events));
			}
			trial.forget();
			for (int round = 0; round < this.plan.rounds(); round++) {
				round(trial, events);
			}
			return MeasuredRun.of(engine, this.row, events, trial.values());
		}
	}

	private long round(Trial trial, long events) {
		long first = this.nextValue;
		this.nextValue += events;
		return trial.run(first, events);
	}

	private long fit(long events, long nanos) {
		double wanted = events * (double) TimeUnit.MILLISECONDS.toNanos(this.plan.millis()) / Math.max(1, nanos);
		return wholeBatches((long) wanted);
	}

	private long wholeBatches(long events) {
		Producing producing = this.row.workload().producing();
		long unit = (long) producing.producers() * producing.batch();
		return Math.max(1, events / unit) * unit;
	}

}
