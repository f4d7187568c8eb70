package io.github.disruptor4j.sample.exchange.marketdata;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

import io.github.disruptor4j.sample.exchange.order.Trade;

/**
 * The last trades of one symbol, in a circle that the oldest trade leaves first. One
 * thread appends, any thread reads; nobody waits.
 */
final class RecentTrades {

	private final AtomicReferenceArray<Trade> trades;

	/**
	 * How many trades were ever appended. Written after the slot, so that a reader who
	 * sees the count sees the trade.
	 */
	private volatile long count;

	RecentTrades(int capacity) {
		this.trades = new AtomicReferenceArray<>(capacity);
	}

	void append(Trade trade) {
		long index = this.count;
		this.trades.set(slot(index), trade);
		this.count = index + 1;
	}

	List<Trade> latest(int limit) {
		List<Trade> latest = new ArrayList<>();
		long newest = this.count - 1;
		long oldest = Math.max(0, newest + 1 - Math.min(limit, this.trades.length()));
		long before = Long.MAX_VALUE;
		for (long index = newest; index >= oldest; index--) {
			Trade trade = this.trades.get(slot(index));
			if (trade.id() > before) {
				// The writer has come round and begun to replace what is oldest here.
				break;
			}
			before = trade.id();
			latest.add(trade);
		}
		return latest;
	}

	private int slot(long index) {
		return (int) (index % this.trades.length());
	}

}
