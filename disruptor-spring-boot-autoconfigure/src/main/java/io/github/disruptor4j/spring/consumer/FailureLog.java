package io.github.disruptor4j.spring.consumer;

import java.util.function.LongFunction;
import java.util.function.LongSupplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Says what one consumer has failed on and what was done about it. What can happen with
 * every event is {@link RateLimitedLog limited}; what ends the consumer never is. Events
 * are never logged, only their sequences. Thread-safe.
 */
final class FailureLog {

	private static final Log logger = LogFactory.getLog(ConsumerErrors.class);

	private final String consumer;

	private final RateLimitedLog skipped;

	private final RateLimitedLog buried;

	private final RateLimitedLog lost;

	private final RateLimitedLog hooks;

	FailureLog(String ring, String consumer, LongSupplier nanoClock) {
		this.consumer = "Consumer '" + consumer + "' of ring '" + ring + "'";
		this.skipped = RateLimitedLog.ofErrors(logger, more(" has skipped %d more events since the last report"),
				nanoClock);
		this.buried = RateLimitedLog.ofWarnings(logger,
				more(" has made dead letters of %d more events since the last report"), nanoClock);
		this.lost = RateLimitedLog.ofErrors(logger,
				more(" has lost %d more events whose dead letters nobody has taken since the last report"), nanoClock);
		this.hooks = RateLimitedLog.ofErrors(logger, more(" has failed on hooks %d more times since the last report"),
				nanoClock);
	}

	private LongFunction<String> more(String text) {
		return (count) -> this.consumer + text.formatted(count);
	}

	void triedAgain(String what, Throwable failure) {
		logger.debug(failedOn(what) + ". It is tried again", failure);
	}

	void ended(String what, Throwable failure) {
		logger.error(failedOn(what) + ". The consumer ends", failure);
	}

	void skipped(String what, long lower, long upper, Throwable failure) {
		this.skipped
			.happened(failedOn(what) + ((lower == upper) ? ". Event " + lower + " is skipped" : ". They are skipped")
					+ ", as its error policy says", upper - lower + 1, failure);
	}

	void buried(String what, Throwable failure) {
		this.buried.happened(failedOn(what) + ". It has become a dead letter", 1, failure);
	}

	void lost(String what, Throwable failure) {
		this.lost.happened(
				failedOn(what)
						+ ", and nobody has taken the dead letter. The event is skipped and lost to this consumer",
				1, failure);
	}

	void hookPassedOver(String what, Throwable failure) {
		this.hooks.happened(failedOn(what) + ". It goes on, as its error policy says", 1, failure);
	}

	void startPassedOver(Throwable failure) {
		logger.error(failedOn("its start") + ". It goes on, as its error policy says", failure);
	}

	void shutdownPassedOver(Throwable failure) {
		logger.error(failedOn("its shutdown") + ". It ends all the same", failure);
	}

	/**
	 * Reports what hasn't been reported yet.
	 */
	void end() {
		this.skipped.end();
		this.buried.end();
		this.lost.end();
		this.hooks.end();
	}

	private String failedOn(String what) {
		return this.consumer + " failed on " + what;
	}

}
