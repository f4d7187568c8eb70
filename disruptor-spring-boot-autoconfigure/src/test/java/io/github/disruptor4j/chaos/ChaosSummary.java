package io.github.disruptor4j.chaos;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What has been done in the end. Printed when all of it has been accounted for, so
 * nothing is lost or duplicated then.
 */
final class ChaosSummary {

	private int runs;

	private long events;

	private long faults;

	private long stops;

	private long disturbances;

	private long longestNanos;

	private int terminations;

	private final Map<ChaosPhase, Integer> phases = new EnumMap<>(ChaosPhase.class);

	private long terminatedEvents;

	private long behind;

	private long left;

	private Duration longestStop = Duration.ZERO;

	void add(ChaosRun run) {
		this.runs++;
		this.events += run.ledger().acceptedCount();
		this.faults += run.ledger().faults.get();
		this.stops += run.stops();
		this.disturbances += run.disturbances();
		this.longestNanos = Math.max(this.longestNanos, run.ledger().longestWaitNanos.get());
	}

	void add(ChaosTermination termination) {
		this.terminations++;
		this.phases.merge(termination.phase(), 1, Integer::sum);
		this.terminatedEvents += termination.events();
		this.faults += termination.faults();
		this.stops += termination.stops();
		this.behind += termination.behind();
		this.left += termination.left();
		this.longestNanos = Math.max(this.longestNanos, termination.longestNanos());
		if (termination.time().compareTo(this.longestStop) > 0) {
			this.longestStop = termination.time();
		}
	}

	long longestNanos() {
		return this.longestNanos;
	}

	String text(long seed) {
		return ("chaos: seeds from %d on, runs %d with %d events, SIGTERMs %d %s with %d events, faults injected %d,"
				+ " stops, pauses and interrupts %d, lost 0, duplicated 0, longest call with a timeout of %d ms: %d ms;"
				+ " at SIGTERM the slowest consumers were behind by %d, reported as left by all %d, longest stop %d ms;"
				+ " stops that had time to restart the dead %d, left by them 0")
			.formatted(seed, this.runs, this.events, this.terminations, this.phases, this.terminatedEvents, this.faults,
					this.disturbances, ChaosPublisher.TIMEOUT.toMillis(),
					TimeUnit.NANOSECONDS.toMillis(this.longestNanos), this.behind, this.left,
					this.longestStop.toMillis(), this.stops);
	}

}
