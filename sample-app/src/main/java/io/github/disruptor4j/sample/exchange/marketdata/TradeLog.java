package io.github.disruptor4j.sample.exchange.marketdata;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

import io.github.disruptor4j.sample.exchange.order.Trade;

/**
 * The latest trades of every symbol: one thread writes, any thread reads.
 */
@Component
public final class TradeLog {

	/** How many trades of a symbol are kept. */
	public static final int CAPACITY = 1000;

	private final Map<String, RecentTrades> bySymbol = new ConcurrentHashMap<>();

	/**
	 * Adds trades. For one thread at a time.
	 * @param trades the trades, oldest first
	 */
	public void append(List<Trade> trades) {
		for (Trade trade : trades) {
			this.bySymbol.computeIfAbsent(trade.symbol(), (symbol) -> new RecentTrades(CAPACITY)).append(trade);
		}
	}

	/**
	 * The latest trades of a symbol.
	 * @param symbol what was traded
	 * @param limit how many at most
	 * @return the trades, newest first
	 */
	public List<Trade> latest(String symbol, int limit) {
		RecentTrades trades = this.bySymbol.get(symbol);
		return (trades != null) ? trades.latest(limit) : List.of();
	}

}
