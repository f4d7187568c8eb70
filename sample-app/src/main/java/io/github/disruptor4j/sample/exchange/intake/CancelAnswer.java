package io.github.disruptor4j.sample.exchange.intake;

import io.github.disruptor4j.sample.exchange.instrument.Price;
import io.github.disruptor4j.sample.exchange.order.Outcome;
import io.github.disruptor4j.sample.exchange.order.Side;

/**
 * Body of the answer to a cancellation.
 *
 * @param orderId the order that is no longer in the book
 * @param sequence the cancellation's place in the journal
 * @param status always {@code CANCELLED}
 * @param symbol what the order was for
 * @param side its side
 * @param price its limit
 * @param cancelledQuantity how much of it had not been filled
 */
record CancelAnswer(long orderId, long sequence, String status, String symbol, Side side, Price price,
		long cancelledQuantity) {

	static CancelAnswer of(Outcome.Cancelled cancelled) {
		return new CancelAnswer(cancelled.orderId(), cancelled.sequence(), "CANCELLED", cancelled.symbol(),
				cancelled.side(), cancelled.price(), cancelled.quantity());
	}

}
