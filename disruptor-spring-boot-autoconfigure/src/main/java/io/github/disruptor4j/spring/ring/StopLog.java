package io.github.disruptor4j.spring.ring;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.dsl.ConsumerFailure;
import io.github.disruptor4j.dsl.ShutdownReport;
import io.github.disruptor4j.spring.graph.ShutdownMode;

/**
 * Logs how a ring has stopped and what it has left.
 */
final class StopLog {

	private static final Log logger = LogFactory.getLog(RingContainer.class);

	private StopLog() {
	}

	static void write(String ring, ShutdownMode mode, ShutdownReport report, RingEngine<?> engine) {
		if (report.remaining().isEmpty()) {
			logger.info(
					"Ring '%s' has stopped, everything up to sequence %d is handled".formatted(ring, report.target()));
			return;
		}
		for (ShutdownReport.Remaining remaining : report.remaining()) {
			String text = ("Ring '%s' has stopped, consumer '%s' (%s) has left %d events, from sequence %d on.%s They are"
					+ " handled if the ring starts again, and lost if the process ends")
				.formatted(ring, remaining.consumer(), remaining.state(), remaining.left(), remaining.sequence() + 1,
						died(remaining, engine.failure(remaining.consumer())));
			if (mode == ShutdownMode.HALT) {
				logger.info(text);
			}
			else {
				logger.warn(text);
			}
		}
	}

	// Sequences move at the end of batches, so what is left counts from there.
	private static String died(ShutdownReport.Remaining remaining, @Nullable ConsumerFailure failure) {
		long first = remaining.sequence() + 1;
		return (failure != null && failure.sequence() > first) ? " It died at %d, having handled the first %d of them."
			.formatted(failure.sequence(), failure.sequence() - first) : "";
	}

}
