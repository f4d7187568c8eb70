package io.github.disruptor4j;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ExceptionHandlersTests {

	private final Logger logger = Logger.getLogger(ExceptionHandler.class.getPackageName());

	private final List<LogRecord> records = new ArrayList<>();

	private final Handler recorder = new Handler() {

		@Override
		public void publish(LogRecord record) {
			ExceptionHandlersTests.this.records.add(record);
		}

		@Override
		public void flush() {
		}

		@Override
		public void close() {
		}

	};

	private final Exception boom = new Exception("boom");

	@BeforeEach
	void listen() {
		this.logger.addHandler(this.recorder);
		this.logger.setUseParentHandlers(false);
	}

	@AfterEach
	void stopListening() {
		this.logger.removeHandler(this.recorder);
		this.logger.setUseParentHandlers(true);
	}

	@Test
	void shouldLogAndThrowWhenFatal() {
		FatalExceptionHandler handler = new FatalExceptionHandler();
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> handler.handleEventException(this.boom, 7, "the event"))
			.withCause(this.boom);
		assertLogged(Level.SEVERE, "7", "the event");
	}

	@Test
	void shouldOnlyLogFailuresOfStartAndShutdownWhenFatal() {
		FatalExceptionHandler handler = new FatalExceptionHandler();
		handler.handleOnStartException(this.boom);
		assertLogged(Level.SEVERE, "onStart");
		handler.handleOnShutdownException(this.boom);
		assertLogged(Level.SEVERE, "onShutdown");
	}

	@Test
	void shouldLogAndGoOnWhenIgnoring() {
		IgnoreExceptionHandler handler = new IgnoreExceptionHandler();
		handler.handleEventException(this.boom, 7, null);
		assertLogged(Level.INFO, "7", "null");
		handler.handleOnStartException(this.boom);
		assertLogged(Level.INFO, "onStart");
		handler.handleOnShutdownException(this.boom);
		assertLogged(Level.INFO, "onShutdown");
	}

	@Test
	void shouldBeFatalByDefault() {
		assertThat(ExceptionHandlers.defaultHandler()).isInstanceOf(FatalExceptionHandler.class)
			.isSameAs(ExceptionHandlers.defaultHandler());
	}

	private void assertLogged(Level level, String... texts) {
		assertThat(this.records).hasSize(1);
		LogRecord record = this.records.remove(0);
		assertThat(record.getLevel()).isEqualTo(level);
		assertThat(record.getThrown()).isSameAs(this.boom);
		assertThat(record.getMessage()).contains(texts);
	}

}
