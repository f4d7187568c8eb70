package io.github.disruptor4j.benchmarks;

import picocli.CommandLine.Option;

import io.github.disruptor4j.benchmarks.measure.RoundPlan;

/**
 * The options that say how long a JVM runs.
 */
final class RoundOptions {

	@Option(names = "--warmups", defaultValue = "6", description = "Rounds thrown away in each JVM (${DEFAULT-VALUE}).")
	private int warmups;

	@Option(names = "--rounds", defaultValue = "5",
			description = "Rounds that count in each JVM; their median stands for it (${DEFAULT-VALUE}).")
	private int rounds;

	@Option(names = "--round-millis", defaultValue = "200",
			description = "How long a round should take, in milliseconds (${DEFAULT-VALUE}).")
	private int roundMillis;

	RoundPlan toPlan() {
		return new RoundPlan(this.warmups, this.rounds, this.roundMillis);
	}

}
