package io.github.disruptor4j.sample.exchange.marketdata;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.sample.exchange.instrument.Price;
import io.github.disruptor4j.sample.exchange.order.Side;
import io.github.disruptor4j.sample.exchange.order.Trade;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TradeLog} and {@link RecentTrades}.
 */
class TradeLogTests {

	private final TradeLog log = new TradeLog();

	@Test
	void shouldShowTheNewestFirst() {
		this.log.append(List.of(trade(1, "ACME"), trade(2, "BOLT"), trade(3, "ACME")));
		assertThat(this.log.latest("ACME", 10)).extracting(Trade::id).containsExactly(3L, 1L);
		assertThat(this.log.latest("ACME", 1)).extracting(Trade::id).containsExactly(3L);
	}

	@Test
	void shouldBeEmptyForASymbolWithoutTrades() {
		assertThat(this.log.latest("ACME", 10)).isEmpty();
	}

	@Test
	void shouldForgetTheOldest() {
		IntStream.rangeClosed(1, TradeLog.CAPACITY + 5).forEach((id) -> this.log.append(List.of(trade(id, "ACME"))));
		List<Trade> latest = this.log.latest("ACME", TradeLog.CAPACITY);
		assertThat(latest).hasSize(TradeLog.CAPACITY);
		assertThat(latest.get(TradeLog.CAPACITY - 1).id()).isEqualTo(6);
	}

	@Test
	void shouldShowAnUnbrokenRunWhileTradesAreAdded() throws Exception {
		RecentTrades trades = new RecentTrades(8);
		CompletableFuture<Void> writer = CompletableFuture
			.runAsync(() -> IntStream.rangeClosed(1, 200_000).forEach((id) -> trades.append(trade(id, "ACME"))));
		while (!writer.isDone()) {
			List<Trade> latest = trades.latest(8);
			for (int i = 1; i < latest.size(); i++) {
				assertThat(latest.get(i).id()).isEqualTo(latest.get(i - 1).id() - 1);
			}
		}
		writer.get(10, TimeUnit.SECONDS);
	}

	private Trade trade(long id, String symbol) {
		return new Trade(id, symbol, Price.of("100"), 1, Side.BUY, 2, 1, Instant.EPOCH);
	}

}
