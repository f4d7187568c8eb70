package io.github.disruptor4j.sample.exchange.intake;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;

import io.github.disruptor4j.sample.exchange.RunningExchange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bad requests get problem details that name the field.
 */
class BadRequestTests {

	private static RunningExchange exchange;

	@BeforeAll
	static void start(@TempDir Path directory) {
		exchange = RunningExchange.start(directory);
	}

	@AfterAll
	static void stop() {
		exchange.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					price         | must be given             | 'symbol': 'ACME', 'side': 'BUY', 'quantity': 1
					price         | greater than 0            | 'symbol': 'ACME', 'side': 'BUY', 'quantity': 1, 'price': '-5'
					price         | greater than 0            | 'symbol': 'ACME', 'side': 'BUY', 'quantity': 1, 'price': 0
					price         | more than 4 decimals      | 'symbol': 'ACME', 'side': 'BUY', 'quantity': 1, 'price': '1.00001'
					price         | more than 11 digits       | 'symbol': 'ACME', 'side': 'BUY', 'quantity': 1, 'price': '1e999999'
					price         | must be a number          | 'symbol': 'ACME', 'side': 'BUY', 'quantity': 1, 'price': 'cheap'
					price         | must be a number          | 'symbol': 'ACME', 'side': 'BUY', 'quantity': 1, 'price': 'NaN'
					price         | left out of a market order| 'symbol': 'ACME', 'side': 'BUY', 'quantity': 1, 'price': '1', 'type': 'MARKET'
					quantity      | must not be null          | 'symbol': 'ACME', 'side': 'BUY', 'price': '100'
					quantity      | greater than or equal to 1| 'symbol': 'ACME', 'side': 'BUY', 'price': '100', 'quantity': 0
					quantity      | less than or equal to     | 'symbol': 'ACME', 'side': 'BUY', 'price': '100', 'quantity': 1000000001
					quantity      | must be a whole number    | 'symbol': 'ACME', 'side': 'BUY', 'price': '100', 'quantity': 1.5
					quantity      | must be a whole number    | 'symbol': 'ACME', 'side': 'BUY', 'price': '100', 'quantity': 99999999999999999999
					quantity      | must be a whole number    | 'symbol': 'ACME', 'side': 'BUY', 'price': '100', 'quantity': 'ten'
					side          | must be one of [BUY, SELL]| 'symbol': 'ACME', 'side': 'HOLD', 'price': '100', 'quantity': 1
					side          | must not be null          | 'symbol': 'ACME', 'price': '100', 'quantity': 1
					type          | [LIMIT, MARKET]           | 'symbol': 'ACME', 'side': 'BUY', 'price': '100', 'quantity': 1, 'type': 'STOP'
					symbol        | must not be null          | 'side': 'BUY', 'price': '100', 'quantity': 1
					symbol        | upper-case letters        | 'symbol': 'acme; drop table', 'side': 'BUY', 'price': '100', 'quantity': 1
					clientOrderId | 1 to 64 letters           | 'symbol': 'ACME', 'side': 'BUY', 'price': '100', 'quantity': 1, 'clientOrderId': ''
					clientOrderId | 1 to 64 letters           | 'symbol': 'ACME', 'side': 'BUY', 'price': '100', 'quantity': 1, 'clientOrderId': 'a\\u0000b'
					""",
			quoteCharacter = '"')
	void shouldNameTheMalformedField(String field, String message, String members) {
		exchange.order("{" + members.replace('\'', '"') + "}")
			.expectStatus()
			.isBadRequest()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.errors[0].field")
			.isEqualTo(field)
			.jsonPath("$.errors[0].message")
			.value(String.class, (shown) -> assertThat(shown).contains(message));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			symbol   | ZZZZ | 100     | 1     | Symbol ZZZZ is not traded here
			price    | ACME | 500     | 1     | Price 500.00 is outside the price band of ACME, 80.00 to 120.00
			price    | ACME | 100.001 | 1     | Price 100.001 is not a multiple of the tick size 0.01 of ACME
			quantity | ACME | 100     | 10001 | Quantity 10001 is more than the 10000 that one order for ACME may have
			quantity | BOLT | 12.5    | 5     | Quantity 5 is not a multiple of the lot size 10 of BOLT
			""")
	void shouldRefuseWhatBreaksALimit(String field, String symbol, String price, long quantity, String reason) {
		exchange.order("""
				{"symbol": "%s", "side": "BUY", "price": "%s", "quantity": %d}""".formatted(symbol, price, quantity))
			.expectStatus()
			.isEqualTo(422)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo(reason)
			.jsonPath("$.orderStatus")
			.isEqualTo("REJECTED")
			.jsonPath("$.sequence")
			.isNumber()
			.jsonPath("$.errors[0].field")
			.isEqualTo(field);
	}

	@ParameterizedTest
	@CsvSource({ "'/api/trades', symbol, must be given", "'/api/trades?symbol=ACME&limit=0', limit, greater than",
			"'/api/trades?symbol=ACME&limit=many', limit, must be a whole number",
			"'/api/book/ACME?depth=101', depth, less than" })
	void shouldNameTheBadParameter(String path, String parameter, String message) {
		exchange.get(path)
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.errors[0].field")
			.isEqualTo(parameter)
			.jsonPath("$.errors[0].message")
			.value(String.class, (shown) -> assertThat(shown).contains(message));
	}

	@Test
	void shouldNameTheOrderIdThatIsNoNumber() {
		exchange.delete("/api/orders/abc")
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.errors[0].field")
			.isEqualTo("id");
	}

	@ParameterizedTest
	@CsvSource({ "'{\"symbol\":'", "''", "'[]'", "'null'", "'7'" })
	void shouldRefuseABodyThatIsNoOrder(String body) {
		exchange.order(body)
			.expectStatus()
			.isBadRequest()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@ParameterizedTest
	@CsvSource({ "/api/book/ZZZZ", "/api/trades?symbol=ZZZZ", "/api/nothing" })
	void shouldNotFindWhatIsNotThere(String path) {
		exchange.get(path).expectStatus().isNotFound().expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

}
