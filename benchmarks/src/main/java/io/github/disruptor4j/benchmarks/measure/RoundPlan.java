package io.github.disruptor4j.benchmarks.measure;

/**
 * How long one JVM runs a workload.
 *
 * @param warmups number of rounds that are thrown away, at least 1
 * @param rounds number of rounds that count, at least 1
 * @param millis how long a round should take, in milliseconds, at least 1; the number of
 * events is chosen for it during the warm-up
 */
public record RoundPlan(int warmups, int rounds, int millis) {

	public RoundPlan {
		if (warmups < 1 || rounds < 1 || millis < 1) {
			throw new IllegalArgumentException("warmups=%d, rounds=%d, millis=%d".formatted(warmups, rounds, millis));
		}
	}

}
