package io.github.disruptor4j.benchmarks.measure;

import java.util.List;

/**
 * What one JVM measured.
 *
 * @param engine name of the engine
 * @param row name of the row
 * @param eventsPerRound number of events in each round
 * @param eventsPerSecond throughput of each round that counts
 */
public record MeasuredRun(String engine, String row, long eventsPerRound, List<Double> eventsPerSecond) {

	public MeasuredRun {
		eventsPerSecond = List.copyOf(eventsPerSecond);
	}

	/**
	 * Return the throughput that stands for the run.
	 * @return the median over its rounds, in events per second
	 */
	public double median() {
		return Statistics.median(this.eventsPerSecond);
	}

}
