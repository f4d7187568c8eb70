package io.github.disruptor4j.sample.exchange.recovery;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.postgresql.PostgreSQLContainer;

import io.github.disruptor4j.sample.exchange.PostgresImage;
import io.github.disruptor4j.sample.exchange.RunningExchange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the exchange on PostgreSQL instead of its embedded database.
 */
@Testcontainers(disabledWithoutDocker = true)
class PostgresExchangeIT {

	@Container
	private static final PostgreSQLContainer POSTGRES = PostgresImage.newContainer();

	@TempDir
	private Path directory;

	@Test
	void shouldComeBackWithTheSameBook() {
		try (RunningExchange exchange = start()) {
			exchange.place("SELL", 10, "101");
			exchange.place("BUY", 4, "101");
		}
		try (RunningExchange exchange = start()) {
			exchange.get("/api/book/ACME").expectBody().json("""
					{"bids": [], "asks": [{"price": "101.00", "quantity": 6, "orders": 1}]}""");
			assertThat(exchange.place("BUY", 6, "101")).isEqualTo(3);
		}
	}

	private RunningExchange start() {
		return RunningExchange.start(this.directory, "spring.datasource.url=" + POSTGRES.getJdbcUrl(),
				"spring.datasource.username=" + POSTGRES.getUsername(),
				"spring.datasource.password=" + POSTGRES.getPassword());
	}

}
