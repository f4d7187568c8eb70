package io.github.disruptor4j.spring.ring;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.disruptor4j.dsl.ShutdownReport;
import io.github.disruptor4j.spring.graph.ShutdownMode;

/**
 * Logs how a ring has stopped and what it has left.
 */
final class StopLog {

	private static final Log logger = LogFactory.getLog(RingContainer.class);

	private StopLog() {
	}

	static void write(String ring, ShutdownMode mode, ShutdownReport report) {
		if (report.remaining().isEmpty()) {
			logger.info(
					"Ring '%s' has stopped, everything up to sequence %d is handled".formatted(ring, report.target()));
			return;
		}
		for (ShutdownReport.Remaining remaining : report.remaining()) {
			String text = "Ring '%s' has stopped, consumer '%s' (%s) has left %d events, from sequence %d on"
				.formatted(ring, remaining.consumer(), remaining.state(), remaining.left(), remaining.sequence() + 1);
			if (mode == ShutdownMode.HALT) {
				logger.info(text + ". They are handled when the ring starts again");
			}
			else {
				logger.warn(text);
			}
		}
	}

}
