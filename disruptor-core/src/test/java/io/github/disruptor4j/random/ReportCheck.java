package io.github.disruptor4j.random;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.disruptor4j.dsl.ConsumerState;
import io.github.disruptor4j.dsl.Disruptor;
import io.github.disruptor4j.dsl.RingConsumer;
import io.github.disruptor4j.dsl.ShutdownReport;

/**
 * Compares what a shutdown reports with what there is.
 */
final class ReportCheck {

	private final Disruptor<Parcel> disruptor;

	private final Verdict verdict;

	ReportCheck(Disruptor<Parcel> disruptor, Verdict verdict) {
		this.disruptor = disruptor;
		this.verdict = verdict;
	}

	/**
	 * Checks the report of a stop whose deadline was not reached: all threads have ended.
	 * @param report the report
	 */
	void checkFinal(ShutdownReport report) {
		Map<String, ShutdownReport.Remaining> remaining = report.remaining()
			.stream()
			.collect(Collectors.toMap(ShutdownReport.Remaining::consumer, Function.identity()));
		for (RingConsumer consumer : this.disruptor.getConsumers()) {
			this.verdict.expect(!consumer.isRunning() && consumer.getThread() == null,
					"%s still runs after the stop: %s", consumer, consumer.getThread());
			ShutdownReport.Remaining left = remaining.remove(consumer.getName());
			long behind = report.target() - consumer.getSequence();
			if (left == null) {
				this.verdict.expect(behind <= 0, "%s is not in %s", consumer, report);
				continue;
			}
			this.verdict.expect(left.sequence() == consumer.getSequence() && left.left() == behind && behind > 0
					&& left.state() == consumer.getState(), "%s is not what is in %s", consumer, report);
		}
		this.verdict.expect(remaining.isEmpty(), "%s are not in the graph", remaining);
		checkAny(report);
	}

	/**
	 * Checks what holds for every report.
	 * @param report the report
	 */
	void checkAny(ShutdownReport report) {
		this.verdict.expect(report.drained() == report.remaining().isEmpty(), "Both drained and not: %s", report);
		for (ShutdownReport.Remaining each : report.remaining()) {
			this.verdict.expect(
					each.left() > 0 || (each.state() != ConsumerState.HALTED && each.state() != ConsumerState.FAILED),
					"Nothing is left for %s", each);
		}
	}

}
