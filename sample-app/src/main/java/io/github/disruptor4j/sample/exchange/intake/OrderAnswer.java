package io.github.disruptor4j.sample.exchange.intake;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.sample.exchange.instrument.Price;
import io.github.disruptor4j.sample.exchange.order.OrderStatus;
import io.github.disruptor4j.sample.exchange.order.Outcome;
import io.github.disruptor4j.sample.exchange.order.Trade;

/**
 * Body of the answer to an order.
 *
 * @param orderId the order's id
 * @param sequence the order's place in the journal
 * @param clientOrderId the sender's own name for the order
 * @param status what became of it
 * @param filledQuantity how much was traded at once
 * @param restingQuantity how much is in the book now
 * @param fills what it traded
 * @param reason why it was not taken as a whole
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderAnswer(long orderId, long sequence, @Nullable String clientOrderId, OrderStatus status, long filledQuantity,
		long restingQuantity, List<Fill> fills, @Nullable String reason) {

	static OrderAnswer of(Outcome.Placed placed) {
		return new OrderAnswer(placed.sequence(), placed.sequence(), placed.order().clientOrderId(), placed.status(),
				placed.filledQuantity(), placed.restingQuantity(), placed.trades().stream().map(Fill::of).toList(),
				placed.reason());
	}

	/**
	 * A trade as its taker sees it.
	 *
	 * @param tradeId the trade
	 * @param price what was paid for one
	 * @param quantity how much was traded
	 * @param makerOrderId the order on the other side
	 */
	record Fill(long tradeId, Price price, long quantity, long makerOrderId) {

		static Fill of(Trade trade) {
			return new Fill(trade.id(), trade.price(), trade.quantity(), trade.makerOrderId());
		}

	}

}
