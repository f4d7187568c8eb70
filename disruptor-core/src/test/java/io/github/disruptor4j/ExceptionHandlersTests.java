package io.github.disruptor4j;

import java.util.logging.Level;
import java.util.logging.LogRecord;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.disruptor4j.testing.LogRecorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ExceptionHandlersTests {

	private final LogRecorder log = new LogRecorder(ExceptionHandler.class.getPackageName());

	private final Exception boom = new Exception("boom");

	@AfterEach
	void stopListening() {
		this.log.close();
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
		assertThat(this.log.records()).hasSize(1);
		LogRecord record = this.log.records().remove(0);
		assertThat(record.getLevel()).isEqualTo(level);
		assertThat(record.getThrown()).isSameAs(this.boom);
		assertThat(record.getMessage()).contains(texts);
	}

}
