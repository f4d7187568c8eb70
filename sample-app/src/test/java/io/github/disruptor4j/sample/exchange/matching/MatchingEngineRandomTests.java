package io.github.disruptor4j.sample.exchange.matching;

import java.time.Instant;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.disruptor4j.sample.exchange.instrument.Price;
import io.github.disruptor4j.sample.exchange.marketdata.BookSnapshot;
import io.github.disruptor4j.sample.exchange.marketdata.BookSnapshots;
import io.github.disruptor4j.sample.exchange.matching.NaiveExchange.Fill;
import io.github.disruptor4j.sample.exchange.order.CancelOrder;
import io.github.disruptor4j.sample.exchange.order.OrderType;
import io.github.disruptor4j.sample.exchange.order.Outcome;
import io.github.disruptor4j.sample.exchange.order.PlaceOrder;
import io.github.disruptor4j.sample.exchange.order.Side;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares {@link MatchingEngine} with {@link NaiveExchange} over random commands. The
 * seed is the test's parameter.
 */
class MatchingEngineRandomTests {

	private static final int COMMANDS = 3000;

	private static final List<String> SYMBOLS = List.of("ACME", "BOLT");

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 20261121, 8_191, 65_537 })
	void shouldDoWhatTheRulesSay(long seed) {
		Random random = new Random(seed);
		BookSnapshots snapshots = new BookSnapshots();
		MatchingEngine engine = new MatchingEngine(snapshots);
		NaiveExchange naive = new NaiveExchange();
		for (long sequence = 1; sequence <= COMMANDS; sequence++) {
			if (random.nextInt(4) == 0) {
				long orderId = 1 + random.nextLong(sequence);
				Outcome outcome = engine.execute(sequence, Instant.EPOCH, new CancelOrder(orderId), null);
				assertThat(outcome instanceof Outcome.Cancelled).isEqualTo(naive.cancel(orderId));
			}
			else {
				PlaceOrder order = randomOrder(random);
				Outcome outcome = engine.execute(sequence, Instant.EPOCH, order, null);
				assertThat(outcome.trades())
					.extracting((trade) -> new Fill(trade.makerOrderId(), trade.price(), trade.quantity()))
					.isEqualTo(naive.place(sequence, order));
			}
			engine.publishSnapshots();
			for (String symbol : SYMBOLS) {
				BookSnapshot book = snapshots.find(symbol);
				assertThat((book != null) ? book.bids() : List.of()).isEqualTo(naive.levels(symbol, Side.BUY));
				assertThat((book != null) ? book.asks() : List.of()).isEqualTo(naive.levels(symbol, Side.SELL));
			}
		}
	}

	private PlaceOrder randomOrder(Random random) {
		boolean market = random.nextInt(10) == 0;
		Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
		long middle = (side == Side.BUY) ? 9_990 : 10_010;
		Price price = new Price(100 * (middle + random.nextInt(-20, 21)));
		return new PlaceOrder(SYMBOLS.get(random.nextInt(SYMBOLS.size())), side,
				market ? OrderType.MARKET : OrderType.LIMIT, market ? null : price, 1 + random.nextInt(20), null);
	}

}
