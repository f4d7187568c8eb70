package io.github.disruptor4j.sample.exchange.intake;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.disruptor4j.sample.exchange.RunningExchange;

/**
 * What a client of the exchange sees.
 */
class OrderApiTests {

	private RunningExchange exchange;

	@BeforeEach
	void start(@TempDir Path directory) {
		this.exchange = RunningExchange.start(directory);
	}

	@AfterEach
	void stop() {
		this.exchange.close();
	}

	@Test
	void shouldFillOrdersThatCrossAndRestTheOneThatDoesNot() {
		this.exchange.order("""
				{"symbol": "ACME", "side": "SELL", "price": "101.25", "quantity": 10, "clientOrderId": "s-1"}""")
			.expectStatus()
			.isCreated()
			.expectBody()
			.json("""
					{"orderId": 1, "sequence": 1, "clientOrderId": "s-1", "status": "ACCEPTED", "filledQuantity": 0,
					"restingQuantity": 10, "fills": []}""");
		this.exchange.order("""
				{"symbol": "ACME", "side": "BUY", "type": "LIMIT", "price": 101.25, "quantity": 10}""")
			.expectStatus()
			.isCreated()
			.expectBody()
			.json("""
					{"orderId": 2, "sequence": 2, "status": "FILLED", "filledQuantity": 10, "restingQuantity": 0,
					"fills": [{"tradeId": 1, "price": "101.25", "quantity": 10, "makerOrderId": 1}]}""");
		this.exchange.place("BUY", 5, "99.5");
		this.exchange.get("/api/book/ACME").expectStatus().isOk().expectBody().json("""
				{"symbol": "ACME", "sequence": 3, "bids": [{"price": "99.50", "quantity": 5, "orders": 1}],
				"asks": []}""");
		this.exchange.get("/api/trades?symbol=ACME&limit=5").expectStatus().isOk().expectBody().json("""
				[{"id": 1, "symbol": "ACME", "price": "101.25", "quantity": 10, "takerSide": "BUY", "takerOrderId": 2,
				"makerOrderId": 1}]""");
	}

	@Test
	void shouldFillPartOfAnOrder() {
		this.exchange.place("SELL", 4, "100");
		this.exchange.order("""
				{"symbol": "ACME", "side": "BUY", "price": "100", "quantity": 10}""")
			.expectStatus()
			.isCreated()
			.expectBody()
			.json("""
					{"status": "PARTIALLY_FILLED", "filledQuantity": 4, "restingQuantity": 6}""");
	}

	@Test
	void shouldRejectAMarketOrderThatMeetsNobody() {
		this.exchange.order("""
				{"symbol": "ACME", "side": "BUY", "type": "MARKET", "quantity": 10}""")
			.expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.status")
			.isEqualTo("REJECTED")
			.jsonPath("$.reason")
			.isEqualTo("10 of 10 not filled: nobody is left to trade ACME with");
	}

	@Test
	void shouldCancelARestingOrderOnce() {
		long id = this.exchange.place("SELL", 7, "100");
		this.exchange.delete("/api/orders/" + id).expectStatus().isOk().expectBody().json("""
				{"orderId": 1, "sequence": 2, "status": "CANCELLED", "symbol": "ACME", "side": "SELL",
				"price": "100.00", "cancelledQuantity": 7}""");
		this.exchange.get("/api/book/ACME").expectBody().jsonPath("$.asks").isEmpty();
		this.exchange.delete("/api/orders/" + id)
			.expectStatus()
			.isNotFound()
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo("Order 1 is not in the book: filled, cancelled, or never there");
	}

	@Test
	void shouldNotTakeAClientOrderIdTwice() {
		String order = """
				{"symbol": "ACME", "side": "BUY", "price": "100", "quantity": 1, "clientOrderId": "once"}""";
		this.exchange.order(order).expectStatus().isCreated();
		this.exchange.order(order).expectStatus().isEqualTo(409).expectBody().json("""
				{"status": 409, "orderId": 1, "sequence": 2, "errors": [{"field": "clientOrderId"}]}""");
		this.exchange.get("/api/book/ACME").expectBody().jsonPath("$.bids[0].orders").isEqualTo(1);
	}

	@Test
	void shouldListWhatCanBeTraded() {
		this.exchange.get("/api/symbols")
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$[*].symbol")
			.isEqualTo(List.of("ACME", "BOLT", "CRUX", "DUNE", "EDGE"));
	}

	@Test
	void shouldLimitTheDepthOfABook() {
		this.exchange.place("BUY", 1, "99");
		this.exchange.place("BUY", 1, "98");
		this.exchange.get("/api/book/ACME?depth=1").expectBody().json("""
				{"bids": [{"price": "99.00"}]}""");
	}

}
