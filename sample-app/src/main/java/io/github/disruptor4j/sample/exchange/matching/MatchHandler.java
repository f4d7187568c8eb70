package io.github.disruptor4j.sample.exchange.matching;

import org.springframework.stereotype.Component;

import io.github.disruptor4j.sample.exchange.order.OrderEvent;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;

/**
 * Consumer {@code match}: carries out what the journal holds and risk has looked at. An
 * event that is not in the journal stops it, so that nothing is ever matched or answered
 * that a restart would forget.
 */
@Component
class MatchHandler {

	private final MatchingEngine engine;

	MatchHandler(MatchingEngine engine) {
		this.engine = engine;
	}

	@DisruptorHandler(ring = "orders", name = "match")
	void onOrder(OrderEvent event, long sequence, boolean endOfBatch) {
		event.conclude(this.engine.execute(event.sequence(), event.receivedAt(), event.command(), event.refusal()));
		if (endOfBatch) {
			// Before publish sees the batch: whoever is answered finds the order in the
			// book.
			this.engine.publishSnapshots();
		}
	}

}
