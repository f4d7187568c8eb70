package io.github.disruptor4j.sample.exchange.recovery;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.disruptor4j.sample.exchange.RunningExchange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An exchange that is stopped and started again has the same books.
 */
class RestartTests {

	@TempDir
	private Path directory;

	@Test
	void shouldComeBackWithTheSameBooksAndTrades() {
		try (RunningExchange exchange = RunningExchange.start(this.directory)) {
			exchange.place("SELL", 10, "101");
			exchange.place("BUY", 4, "101");
			exchange.place("BUY", 3, "99");
			exchange.place("BUY", 2, "98");
			exchange.delete("/api/orders/4").expectStatus().isOk();
			exchange.order("""
					{"symbol": "ZZZZ", "side": "BUY", "price": "1", "quantity": 1}""").expectStatus().isEqualTo(422);
		}
		try (RunningExchange exchange = RunningExchange.start(this.directory)) {
			exchange.get("/api/book/ACME").expectBody().json("""
					{"bids": [{"price": "99.00", "quantity": 3, "orders": 1}],
					"asks": [{"price": "101.00", "quantity": 6, "orders": 1}]}""");
			exchange.get("/api/trades?symbol=ACME").expectBody().json("""
					[{"id": 1, "price": "101.00", "quantity": 4, "takerOrderId": 2, "makerOrderId": 1}]""");
			assertThat(exchange.place("BUY", 6, "101")).as("order ids go on").isEqualTo(7);
			exchange.get("/api/book/ACME").expectBody().jsonPath("$.asks").isEmpty();
			exchange.delete("/api/orders/3").expectStatus().isOk();
		}
	}

	@Test
	void shouldRememberClientOrderIds() {
		String order = """
				{"symbol": "ACME", "side": "BUY", "price": "100", "quantity": 1, "clientOrderId": "once"}""";
		try (RunningExchange exchange = RunningExchange.start(this.directory)) {
			exchange.order(order).expectStatus().isCreated();
		}
		try (RunningExchange exchange = RunningExchange.start(this.directory)) {
			exchange.order(order).expectStatus().isEqualTo(409);
		}
	}

	@Test
	void shouldKeepOrdersThatNewLimitsWouldRefuse() {
		String[] narrow = { "exchange.symbols[0].symbol=ACME", "exchange.symbols[0].reference-price=100",
				"exchange.symbols[0].price-band-percent=1" };
		try (RunningExchange exchange = RunningExchange.start(this.directory)) {
			exchange.place("BUY", 1, "81");
		}
		try (RunningExchange exchange = RunningExchange.start(this.directory, narrow)) {
			exchange.get("/api/book/ACME").expectBody().jsonPath("$.bids[0].price").isEqualTo("81.00");
			exchange.order("""
					{"symbol": "ACME", "side": "BUY", "price": "82", "quantity": 1}""").expectStatus().isEqualTo(422);
		}
		try (RunningExchange exchange = RunningExchange.start(this.directory)) {
			exchange.get("/api/book/ACME").expectBody().json("""
					{"bids": [{"price": "81.00", "quantity": 1, "orders": 1}]}""");
			assertThat(exchange.place("BUY", 1, "82")).isEqualTo(3);
		}
	}

}
