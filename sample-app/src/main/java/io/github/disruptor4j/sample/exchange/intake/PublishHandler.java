package io.github.disruptor4j.sample.exchange.intake;

import java.util.concurrent.CompletableFuture;

import org.springframework.stereotype.Component;

import io.github.disruptor4j.sample.exchange.marketdata.TradeLog;
import io.github.disruptor4j.sample.exchange.order.OrderEvent;
import io.github.disruptor4j.sample.exchange.order.Outcome;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;

/**
 * Consumer {@code publish}: shows the trades, answers the request and empties the slot.
 */
@Component
class PublishHandler {

	private final TradeLog trades;

	PublishHandler(TradeLog trades) {
		this.trades = trades;
	}

	@DisruptorHandler(ring = "orders", name = "publish")
	void onOrder(OrderEvent event) {
		Outcome outcome = event.outcome();
		CompletableFuture<Outcome> reply = event.reply();
		this.trades.append(outcome.trades());
		event.clear();
		reply.complete(outcome);
	}

}
