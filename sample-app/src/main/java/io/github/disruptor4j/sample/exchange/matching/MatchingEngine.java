package io.github.disruptor4j.sample.exchange.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.github.disruptor4j.sample.exchange.marketdata.BookSnapshots;
import io.github.disruptor4j.sample.exchange.order.CancelOrder;
import io.github.disruptor4j.sample.exchange.order.Command;
import io.github.disruptor4j.sample.exchange.order.OrderStatus;
import io.github.disruptor4j.sample.exchange.order.OrderType;
import io.github.disruptor4j.sample.exchange.order.Outcome;
import io.github.disruptor4j.sample.exchange.order.PlaceOrder;
import io.github.disruptor4j.sample.exchange.order.Refusal;
import io.github.disruptor4j.sample.exchange.order.Trade;

/**
 * All books of the exchange. Deterministic: the same commands with the same verdicts, in
 * the same order, lead to the same books, trades and outcomes.
 * <p>
 * Not thread-safe and without locks: the thread that starts the exchange replays the
 * journal into it, and hands it on to the consumer {@code match} by starting that.
 */
@Component
public final class MatchingEngine {

	private final BookSnapshots snapshots;

	private final Map<String, OrderBook> books = new HashMap<>();

	private final Map<Long, RestingOrder> restingOrders = new HashMap<>();

	private final Map<String, Long> clientOrderIds = new HashMap<>();

	private final Set<OrderBook> changedBooks = new LinkedHashSet<>();

	private long lastSequence;

	private long lastTradeId;

	/**
	 * Creates an engine with empty books.
	 * @param snapshots where to show the books
	 */
	public MatchingEngine(BookSnapshots snapshots) {
		this.snapshots = snapshots;
	}

	/**
	 * Carries a command out.
	 * @param sequence its place in the journal, greater than that of the command before
	 * @param receivedAt when it was received
	 * @param command the command
	 * @param refusal the limit it breaks, or {@code null}
	 * @return what became of it
	 * @throws IllegalStateException if the sequence is not greater than the one before
	 */
	public Outcome execute(long sequence, Instant receivedAt, Command command, @Nullable Refusal refusal) {
		if (sequence <= this.lastSequence) {
			throw new IllegalStateException("Sequence %d after %d".formatted(sequence, this.lastSequence));
		}
		this.lastSequence = sequence;
		if (refusal != null) {
			return new Outcome.Refused(sequence, refusal);
		}
		if (command instanceof CancelOrder cancel) {
			return cancel(sequence, cancel.orderId());
		}
		return place(sequence, receivedAt, (PlaceOrder) command);
	}

	/**
	 * Shows every book that changed since the last call to the outside.
	 */
	public void publishSnapshots() {
		for (OrderBook book : this.changedBooks) {
			this.snapshots.publish(book.snapshot(this.lastSequence, BookSnapshots.DEPTH));
		}
		this.changedBooks.clear();
	}

	private Outcome place(long sequence, Instant receivedAt, PlaceOrder order) {
		String clientOrderId = order.clientOrderId();
		if (clientOrderId != null) {
			Long earlier = this.clientOrderIds.get(clientOrderId);
			if (earlier != null) {
				return new Outcome.Duplicate(sequence, clientOrderId, earlier);
			}
		}
		Outcome.Placed placed = match(sequence, receivedAt, order);
		if (clientOrderId != null && placed.status() != OrderStatus.REJECTED) {
			this.clientOrderIds.put(clientOrderId, sequence);
		}
		return placed;
	}

	private Outcome.Placed match(long sequence, Instant receivedAt, PlaceOrder order) {
		OrderBook book = this.books.computeIfAbsent(order.symbol(), OrderBook::new);
		List<Trade> trades = new ArrayList<>();
		long left = book.match(order.side(), order.price(), order.quantity(), (maker, quantity) -> {
			trades.add(new Trade(++this.lastTradeId, order.symbol(), maker.price, quantity, order.side(), sequence,
					maker.orderId, receivedAt));
			if (maker.quantity == 0) {
				this.restingOrders.remove(maker.orderId);
			}
		});
		if (order.price() != null && left > 0) {
			RestingOrder resting = new RestingOrder(sequence, book, order.side(), order.price(), left);
			book.add(resting);
			this.restingOrders.put(sequence, resting);
		}
		if (order.price() != null || !trades.isEmpty()) {
			this.changedBooks.add(book);
		}
		return toOutcome(sequence, order, trades, left);
	}

	private Outcome.Placed toOutcome(long sequence, PlaceOrder order, List<Trade> trades, long left) {
		boolean market = order.type() == OrderType.MARKET;
		OrderStatus status = OrderStatus.FILLED;
		String reason = null;
		if (left > 0 && market) {
			status = trades.isEmpty() ? OrderStatus.REJECTED : OrderStatus.PARTIALLY_FILLED;
			reason = "%d of %d not filled: nobody is left to trade %s with".formatted(left, order.quantity(),
					order.symbol());
		}
		else if (left > 0) {
			status = trades.isEmpty() ? OrderStatus.ACCEPTED : OrderStatus.PARTIALLY_FILLED;
		}
		return new Outcome.Placed(sequence, order, status, List.copyOf(trades), market ? 0 : left, reason);
	}

	private Outcome cancel(long sequence, long orderId) {
		RestingOrder order = this.restingOrders.remove(orderId);
		if (order == null) {
			return new Outcome.NotResting(sequence, orderId);
		}
		order.book.remove(order);
		this.changedBooks.add(order.book);
		return new Outcome.Cancelled(sequence, orderId, order.book.symbol(), order.side, order.price, order.quantity);
	}

}
