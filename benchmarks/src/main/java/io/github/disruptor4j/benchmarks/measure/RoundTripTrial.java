package io.github.disruptor4j.benchmarks.measure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.HdrHistogram.Histogram;

import io.github.disruptor4j.benchmarks.engine.Engine;
import io.github.disruptor4j.benchmarks.engine.PingPong;
import io.github.disruptor4j.benchmarks.engine.RoundTrips;
import io.github.disruptor4j.benchmarks.workload.Workload;

/**
 * Measures round trips, each round on rings and threads of its own. The percentiles are
 * those of all round trips together.
 */
final class RoundTripTrial implements Trial {

	private static final long TIMEOUT_SECONDS = 120;

	private static final int SIGNIFICANT_DIGITS = 3;

	private final Engine engine;

	private final Workload workload;

	private final Histogram nanos = new Histogram(SIGNIFICANT_DIGITS);

	RoundTripTrial(Engine engine, Workload workload) {
		this.engine = engine;
		this.workload = workload;
	}

	@Override
	public long run(long first, long events) {
		RoundTrips roundTrips = new RoundTrips(first, events, this.nanos);
		try (PingPong pingPong = this.engine.openPingPong(this.workload, roundTrips)) {
			long start = System.nanoTime();
			pingPong.start();
			if (!roundTrips.done().await(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
				throw new IllegalStateException("Round trips were not done after %d s".formatted(TIMEOUT_SECONDS));
			}
			roundTrips.check();
			return System.nanoTime() - start;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted within a round", ex);
		}
	}

	@Override
	public void forget() {
		this.nanos.reset();
	}

	@Override
	public Map<Metric, List<Double>> values() {
		Map<Metric, List<Double>> values = new EnumMap<>(Metric.class);
		values.put(Metric.P50, percentile(50));
		values.put(Metric.P99, percentile(99));
		values.put(Metric.P999, percentile(99.9));
		return values;
	}

	private List<Double> percentile(double percentile) {
		return List.of((double) this.nanos.getValueAtPercentile(percentile));
	}

	@Override
	public void close() {
		// Every round has closed its own.
	}

}
