package io.github.disruptor4j.sample.exchange.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import io.github.disruptor4j.sample.exchange.instrument.Price;
import io.github.disruptor4j.sample.exchange.marketdata.BookLevel;
import io.github.disruptor4j.sample.exchange.order.PlaceOrder;
import io.github.disruptor4j.sample.exchange.order.Side;

/**
 * The rules of matching, written down as plainly as can be: one list of orders, searched
 * from end to end every time.
 */
final class NaiveExchange {

	private final List<Resting> resting = new ArrayList<>();

	List<Fill> place(long orderId, PlaceOrder order) {
		List<Fill> fills = new ArrayList<>();
		long left = order.quantity();
		while (left > 0) {
			Resting best = best(order);
			if (best == null) {
				break;
			}
			long quantity = Math.min(left, best.left);
			fills.add(new Fill(best.orderId, best.order.price(), quantity));
			best.left -= quantity;
			left -= quantity;
			this.resting.removeIf((candidate) -> candidate.left == 0);
		}
		if (left > 0 && order.price() != null) {
			this.resting.add(new Resting(orderId, order, left));
		}
		return fills;
	}

	private Resting best(PlaceOrder taker) {
		Comparator<Resting> byPrice = Comparator.comparing((candidate) -> candidate.order.price());
		Comparator<Resting> bestFirst = (taker.side() == Side.BUY) ? byPrice : byPrice.reversed();
		return this.resting.stream()
			.filter((candidate) -> candidate.order.symbol().equals(taker.symbol()))
			.filter((candidate) -> candidate.order.side() != taker.side())
			.filter((candidate) -> accepts(taker, candidate.order.price()))
			.min(bestFirst.thenComparing((candidate) -> candidate.orderId))
			.orElse(null);
	}

	private boolean accepts(PlaceOrder taker, Price offered) {
		if (taker.price() == null) {
			return true;
		}
		int difference = taker.price().compareTo(offered);
		return (taker.side() == Side.BUY) ? difference >= 0 : difference <= 0;
	}

	boolean cancel(long orderId) {
		return this.resting.removeIf((candidate) -> candidate.orderId == orderId);
	}

	List<BookLevel> levels(String symbol, Side side) {
		TreeMap<Price, BookLevel> levels = new TreeMap<>();
		for (Resting order : this.resting) {
			if (order.order.symbol().equals(symbol) && order.order.side() == side) {
				levels.merge(order.order.price(), new BookLevel(order.order.price(), order.left, 1),
						(a, b) -> new BookLevel(a.price(), a.quantity() + b.quantity(), a.orders() + b.orders()));
			}
		}
		return List.copyOf(((side == Side.BUY) ? levels.descendingMap() : levels).values());
	}

	record Fill(long makerOrderId, Price price, long quantity) {

	}

	private static final class Resting {

		private final long orderId;

		private final PlaceOrder order;

		private long left;

		private Resting(long orderId, PlaceOrder order, long left) {
			this.orderId = orderId;
			this.order = order;
			this.left = left;
		}

	}

}
