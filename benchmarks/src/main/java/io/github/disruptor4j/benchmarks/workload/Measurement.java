package io.github.disruptor4j.benchmarks.workload;

/**
 * What is measured while a workload runs.
 */
public enum Measurement {

	/**
	 * Events per second, from the start of the producers to the last consumer's last
	 * event.
	 */
	THROUGHPUT,

	/**
	 * Time from a publication to the answer's arrival, two rings in opposite directions.
	 */
	ROUND_TRIP,

	/**
	 * Processor time of consumers that have nothing to do.
	 */
	IDLE_CPU,

	/**
	 * Processor time of the consumers behind a slow first one.
	 */
	CONSUMER_CPU,

	/**
	 * Processor time of a producer that a slow consumer keeps from publishing.
	 */
	PRODUCER_CPU,

	/**
	 * Bytes allocated per event, on the producer's and on the consumers' threads.
	 */
	ALLOCATION,

	/**
	 * How long an application takes to start.
	 */
	START_UP

}
