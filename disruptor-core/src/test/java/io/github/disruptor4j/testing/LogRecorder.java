package io.github.disruptor4j.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Keeps what is logged, from its creation until it is closed, instead of printing it.
 */
public final class LogRecorder extends Handler implements AutoCloseable {

	private final List<LogRecord> records = new CopyOnWriteArrayList<>();

	private final Logger logger;

	/**
	 * Listens to a class or package.
	 * @param name the name of the class or package
	 */
	public LogRecorder(String name) {
		this.logger = Logger.getLogger(name);
		this.logger.addHandler(this);
		this.logger.setUseParentHandlers(false);
	}

	@Override
	public void publish(LogRecord record) {
		this.records.add(record);
	}

	@Override
	public void flush() {
	}

	@Override
	public void close() {
		this.logger.removeHandler(this);
		this.logger.setUseParentHandlers(true);
	}

	public List<LogRecord> records() {
		return this.records;
	}

	/**
	 * Selects messages by their level.
	 * @param level the level
	 * @return the messages, in order
	 */
	public List<String> messages(Level level) {
		return this.records.stream()
			.filter((record) -> record.getLevel().equals(level))
			.map(LogRecord::getMessage)
			.toList();
	}

}
