package io.github.disruptor4j.chaos;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import org.slf4j.LoggerFactory;

import io.github.disruptor4j.spring.consumer.ConsumerErrors;
import io.github.disruptor4j.spring.ring.RingContainer;

/**
 * Reads the log as an operator would: which events were skipped or have become dead
 * letters, and what a ring has left when it stopped.
 */
final class ChaosLog extends UnsynchronizedAppenderBase<ILoggingEvent> implements AutoCloseable {

	private static final Pattern FAILED = Pattern
		.compile("Consumer '(\\w+)' of ring 'orders' failed on events? (\\d+)(?: to (\\d+))?(.*)", Pattern.DOTALL);

	private static final Pattern LEFT = Pattern
		.compile("Ring 'orders' has stopped, consumer '([\\w-]+)' \\((\\w+)\\) has left (\\d+) events,"
				+ " from sequence (\\d+) on\\.(?: It died at (\\d+), having handled the first (\\d+) of them\\.)? They.*");

	private static final List<Class<?>> SOURCES = List.of(ConsumerErrors.class, RingContainer.class);

	private final ChaosLedger ledger;

	private final Map<String, ChaosLeft> left = new ConcurrentHashMap<>();

	private ChaosLog(ChaosLedger ledger) {
		this.ledger = ledger;
	}

	/**
	 * Begins to read.
	 * @param ledger where to note what has become of events
	 * @return the log
	 */
	static ChaosLog open(ChaosLedger ledger) {
		ChaosLog log = new ChaosLog(ledger);
		log.start();
		for (Class<?> source : SOURCES) {
			Logger logger = logger(source);
			logger.setAdditive(false);
			logger.setLevel(Level.DEBUG);
			logger.addAppender(log);
		}
		return log;
	}

	private static Logger logger(Class<?> source) {
		return (Logger) LoggerFactory.getLogger(source);
	}

	@Override
	public void close() {
		for (Class<?> source : SOURCES) {
			Logger logger = logger(source);
			logger.detachAppender(this);
			logger.setLevel(null);
			logger.setAdditive(true);
		}
	}

	/**
	 * Returns what a consumer has left at the last stop that it has left anything at.
	 * @param consumer the name of one of the engine's consumers
	 * @return what the log said
	 */
	ChaosLeft left(String consumer) {
		return this.left.get(consumer);
	}

	@Override
	protected void append(ILoggingEvent event) {
		String text = event.getFormattedMessage();
		Matcher failed = FAILED.matcher(text);
		if (failed.matches()) {
			ChaosFate fate = fate(failed.group(4));
			if (fate != null) {
				int lower = Integer.parseInt(failed.group(2));
				int upper = (failed.group(3) != null) ? Integer.parseInt(failed.group(3)) : lower;
				for (int sequence = lower; sequence <= upper; sequence++) {
					this.ledger.note(fate, failed.group(1), sequence);
				}
			}
			return;
		}
		Matcher stopped = LEFT.matcher(text);
		if (stopped.matches()) {
			this.left.put(stopped.group(1), ChaosLeft.of(stopped));
		}
	}

	private static ChaosFate fate(String outcome) {
		if (outcome.contains("skipped, as its error policy says")) {
			return ChaosFate.SKIPPED;
		}
		if (outcome.contains("It has become a dead letter")) {
			return ChaosFate.DEAD_LETTER;
		}
		return outcome.contains("nobody has taken the dead letter") ? ChaosFate.LOST : null;
	}

}
