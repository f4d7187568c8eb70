package io.github.disruptor4j.sample.exchange.risk;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.disruptor4j.sample.exchange.instrument.Instrument;
import io.github.disruptor4j.sample.exchange.instrument.Instruments;
import io.github.disruptor4j.sample.exchange.instrument.Price;
import io.github.disruptor4j.sample.exchange.order.CancelOrder;
import io.github.disruptor4j.sample.exchange.order.OrderType;
import io.github.disruptor4j.sample.exchange.order.PlaceOrder;
import io.github.disruptor4j.sample.exchange.order.Refusal;
import io.github.disruptor4j.sample.exchange.order.Side;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RiskCheck}.
 */
class RiskCheckTests {

	private final RiskCheck check = new RiskCheck(new Instruments(
			List.of(new Instrument("BOLT", Price.of("0.05"), 10, 500, Price.of("10"), Price.of("15")))));

	@ParameterizedTest
	@CsvSource({ "10, 10", "15, 500", "12.35, 20" })
	void shouldPassWhatKeepsTheLimits(String price, long quantity) {
		assertThat(this.check.check(limit("BOLT", price, quantity))).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "ZZZZ, 12.35, 20, symbol, not traded here", "BOLT, 9.95, 20, price, 'outside the price band of BOLT'",
			"BOLT, 15.05, 20, price, '10.00 to 15.00'",
			"BOLT, 12.36, 20, price, 'not a multiple of the tick size 0.05'",
			"BOLT, 12.35, 510, quantity, 'more than the 500'",
			"BOLT, 12.35, 15, quantity, 'not a multiple of the lot size 10'" })
	void shouldRefuseWhatBreaksALimit(String symbol, String price, long quantity, String field, String reason) {
		Refusal refusal = this.check.check(limit(symbol, price, quantity));
		assertThat(refusal).isNotNull();
		assertThat(refusal.field()).isEqualTo(field);
		assertThat(refusal.reason()).contains(reason);
	}

	@Test
	void shouldCheckTheQuantityOfAMarketOrder() {
		assertThat(this.check.check(market(20))).isNull();
		assertThat(this.check.check(market(510))).extracting(Refusal::field).isEqualTo("quantity");
	}

	@Test
	void shouldLetCancellationsPass() {
		assertThat(this.check.check(new CancelOrder(1))).isNull();
	}

	private PlaceOrder limit(String symbol, String price, long quantity) {
		return new PlaceOrder(symbol, Side.BUY, OrderType.LIMIT, Price.of(price), quantity, null);
	}

	private PlaceOrder market(long quantity) {
		return new PlaceOrder("BOLT", Side.BUY, OrderType.MARKET, null, quantity, null);
	}

}
