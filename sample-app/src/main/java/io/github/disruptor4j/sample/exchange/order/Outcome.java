package io.github.disruptor4j.sample.exchange.order;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.sample.exchange.instrument.Price;

/**
 * What became of a command. Immutable.
 */
public sealed interface Outcome {

	/**
	 * The command's place in the journal, which is also the id of the order it placed.
	 * @return the sequence, counted from 1 and never reused, restarts included
	 */
	long sequence();

	/**
	 * The trades the command led to.
	 * @return the trades in the order they were made
	 */
	default List<Trade> trades() {
		return List.of();
	}

	/**
	 * An order that kept all limits.
	 *
	 * @param sequence its place in the journal and its id
	 * @param order the order
	 * @param status what became of it
	 * @param trades what it traded
	 * @param restingQuantity how much of it is in the book now
	 * @param reason why it was not taken as a whole, or {@code null}
	 */
	record Placed(long sequence, PlaceOrder order, OrderStatus status, List<Trade> trades, long restingQuantity,
			@Nullable String reason) implements Outcome {

		/**
		 * How much of the order was traded at once.
		 * @return the sum of the trades' quantities
		 */
		public long filledQuantity() {
			return this.trades.stream().mapToLong(Trade::quantity).sum();
		}

	}

	/**
	 * An order that broke a limit.
	 *
	 * @param sequence its place in the journal
	 * @param refusal which limit
	 */
	record Refused(long sequence, Refusal refusal) implements Outcome {

	}

	/**
	 * An order whose client order id had been used before.
	 *
	 * @param sequence its place in the journal
	 * @param clientOrderId the id
	 * @param orderId the order that carries it
	 */
	record Duplicate(long sequence, String clientOrderId, long orderId) implements Outcome {

	}

	/**
	 * An order that was taken out of the book.
	 *
	 * @param sequence the cancellation's place in the journal
	 * @param orderId the order
	 * @param symbol what it was for
	 * @param side its side
	 * @param price its limit
	 * @param quantity how much of it had not been filled
	 */
	record Cancelled(long sequence, long orderId, String symbol, Side side, Price price,
			long quantity) implements Outcome {

	}

	/**
	 * A cancellation of an order that is not in the book: filled, cancelled, or never
	 * there.
	 *
	 * @param sequence the cancellation's place in the journal
	 * @param orderId the order
	 */
	record NotResting(long sequence, long orderId) implements Outcome {

	}

}
