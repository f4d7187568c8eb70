package io.github.disruptor4j.docs.rings;

import org.springframework.stereotype.Component;

import io.github.disruptor4j.spring.ring.RingProducer;

@Component
class TradeFeed {

	private final RingProducer<Trade> trades;

	TradeFeed(RingProducer<Trade> trades) {
		this.trades = trades;
	}

	// tag::send[]
	void onTrade(Trade trade) {
		this.trades.send(trade);
	}
	// end::send[]

}
