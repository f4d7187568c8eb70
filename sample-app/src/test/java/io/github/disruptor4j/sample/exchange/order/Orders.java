package io.github.disruptor4j.sample.exchange.order;

import java.util.List;

import io.github.disruptor4j.sample.exchange.instrument.Instrument;
import io.github.disruptor4j.sample.exchange.instrument.Instruments;
import io.github.disruptor4j.sample.exchange.instrument.Price;

/**
 * Short names for what tests use.
 */
public final class Orders {

	private Orders() {
	}

	public static Instruments acme() {
		return new Instruments(
				List.of(new Instrument("ACME", Price.of("0.01"), 1, 1000, Price.of("80"), Price.of("120"))));
	}

	public static PlaceOrder buy(long quantity, String price) {
		return limit(Side.BUY, quantity, price);
	}

	public static PlaceOrder sell(long quantity, String price) {
		return limit(Side.SELL, quantity, price);
	}

	public static PlaceOrder limit(Side side, long quantity, String price) {
		return new PlaceOrder("ACME", side, OrderType.LIMIT, Price.of(price), quantity, null);
	}

	public static PlaceOrder market(Side side, long quantity) {
		return new PlaceOrder("ACME", side, OrderType.MARKET, null, quantity, null);
	}

	public static PlaceOrder named(PlaceOrder order, String clientOrderId) {
		return new PlaceOrder(order.symbol(), order.side(), order.type(), order.price(), order.quantity(),
				clientOrderId);
	}

}
