package io.github.disruptor4j.benchmarks.measure;

import java.util.List;
import java.util.Map;

import io.github.disruptor4j.benchmarks.engine.Engine;
import io.github.disruptor4j.benchmarks.workload.Row;

/**
 * What one JVM measured.
 *
 * @param engine name of the engine
 * @param row name of the row
 * @param jdk name and version of the JVM that measured
 * @param eventsPerRound number of events in each round
 * @param values by metric, the figure of each round that counts, or one over all of them
 */
public record MeasuredRun(String engine, String row, String jdk, long eventsPerRound,
		Map<Metric, List<Double>> values) {

	static MeasuredRun of(Engine engine, Row row, long eventsPerRound, Map<Metric, List<Double>> values) {
		String jdk = System.getProperty("java.vm.name") + " " + Runtime.version();
		return new MeasuredRun(engine.name(), row.name(), jdk, eventsPerRound, values);
	}

	/**
	 * Return the figure that stands for the run.
	 * @param metric what to return
	 * @return the median over the rounds
	 */
	public double median(Metric metric) {
		return Statistics.median(this.values.getOrDefault(metric, List.of()));
	}

}
