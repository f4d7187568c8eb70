package io.github.disruptor4j.sample.exchange.matching;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.sample.exchange.instrument.Price;
import io.github.disruptor4j.sample.exchange.marketdata.BookLevel;
import io.github.disruptor4j.sample.exchange.marketdata.BookSnapshot;
import io.github.disruptor4j.sample.exchange.marketdata.BookSnapshots;
import io.github.disruptor4j.sample.exchange.order.CancelOrder;
import io.github.disruptor4j.sample.exchange.order.Command;
import io.github.disruptor4j.sample.exchange.order.OrderStatus;
import io.github.disruptor4j.sample.exchange.order.Orders;
import io.github.disruptor4j.sample.exchange.order.Outcome;
import io.github.disruptor4j.sample.exchange.order.PlaceOrder;
import io.github.disruptor4j.sample.exchange.order.Refusal;
import io.github.disruptor4j.sample.exchange.order.Side;
import io.github.disruptor4j.sample.exchange.order.Trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link MatchingEngine}.
 */
class MatchingEngineTests {

	private static final Instant TIME = Instant.parse("2026-11-21T10:00:00Z");

	private final BookSnapshots snapshots = new BookSnapshots();

	private final MatchingEngine engine = new MatchingEngine(this.snapshots);

	private long sequence;

	@Test
	void shouldRestAnOrderThatMeetsNobody() {
		Outcome.Placed placed = place(Orders.buy(10, "100"));
		assertThat(placed.status()).isEqualTo(OrderStatus.ACCEPTED);
		assertThat(placed.restingQuantity()).isEqualTo(10);
		assertThat(placed.trades()).isEmpty();
		assertThat(book().bids()).containsExactly(new BookLevel(Price.of("100"), 10, 1));
	}

	@Test
	void shouldNotCrossPricesThatDoNotMeet() {
		place(Orders.sell(10, "100.01"));
		assertThat(place(Orders.buy(10, "100")).status()).isEqualTo(OrderStatus.ACCEPTED);
		assertThat(book().bids()).hasSize(1);
		assertThat(book().asks()).hasSize(1);
	}

	@Test
	void shouldTradeAtTheMakersPrice() {
		place(Orders.sell(10, "99"));
		Outcome.Placed placed = place(Orders.buy(10, "101"));
		assertThat(placed.status()).isEqualTo(OrderStatus.FILLED);
		assertThat(placed.trades()).containsExactly(new Trade(1, "ACME", Price.of("99"), 10, Side.BUY, 2, 1, TIME));
		assertThat(book().asks()).isEmpty();
	}

	@Test
	void shouldTradeTheBestPriceFirstAndTheOldestOrderAtOnePrice() {
		place(Orders.buy(5, "100"));
		place(Orders.buy(5, "101"));
		place(Orders.buy(5, "101"));
		Outcome.Placed placed = place(Orders.sell(12, "100"));
		assertThat(placed.trades()).extracting(Trade::makerOrderId, Trade::price, Trade::quantity)
			.containsExactly(tuple(2L, Price.of("101"), 5L), tuple(3L, Price.of("101"), 5L),
					tuple(1L, Price.of("100"), 2L));
		assertThat(placed.status()).isEqualTo(OrderStatus.FILLED);
		assertThat(book().bids()).containsExactly(new BookLevel(Price.of("100"), 3, 1));
	}

	@Test
	void shouldKeepThePlaceOfAnOrderThatIsFilledInPart() {
		place(Orders.sell(10, "100"));
		place(Orders.sell(10, "100"));
		place(Orders.buy(4, "100"));
		assertThat(place(Orders.buy(8, "100")).trades()).extracting(Trade::makerOrderId, Trade::quantity)
			.containsExactly(tuple(1L, 6L), tuple(2L, 2L));
		assertThat(book().asks()).containsExactly(new BookLevel(Price.of("100"), 8, 1));
	}

	@Test
	void shouldRestWhatIsLeftOfALimitOrder() {
		place(Orders.sell(4, "100"));
		Outcome.Placed placed = place(Orders.buy(10, "100"));
		assertThat(placed.status()).isEqualTo(OrderStatus.PARTIALLY_FILLED);
		assertThat(placed.filledQuantity()).isEqualTo(4);
		assertThat(placed.restingQuantity()).isEqualTo(6);
		assertThat(book().bids()).containsExactly(new BookLevel(Price.of("100"), 6, 1));
	}

	@Test
	void shouldFillAMarketOrderAtAnyPrice() {
		place(Orders.sell(5, "100"));
		place(Orders.sell(5, "110"));
		assertThat(place(Orders.market(Side.BUY, 10)).trades()).extracting(Trade::price)
			.containsExactly(Price.of("100"), Price.of("110"));
	}

	@Test
	void shouldDropWhatIsLeftOfAMarketOrder() {
		place(Orders.sell(5, "100"));
		Outcome.Placed placed = place(Orders.market(Side.BUY, 8));
		assertThat(placed.status()).isEqualTo(OrderStatus.PARTIALLY_FILLED);
		assertThat(placed.restingQuantity()).isZero();
		assertThat(placed.reason()).contains("3 of 8 not filled");
		assertThat(book().bids()).isEmpty();
	}

	@Test
	void shouldRejectAMarketOrderThatMeetsNobody() {
		Outcome.Placed placed = place(Orders.market(Side.SELL, 8));
		assertThat(placed.status()).isEqualTo(OrderStatus.REJECTED);
		assertThat(placed.reason()).contains("8 of 8 not filled");
	}

	@Test
	void shouldCancelFromTheMiddleOfAQueue() {
		place(Orders.buy(1, "100"));
		place(Orders.buy(2, "100"));
		place(Orders.buy(3, "100"));
		Outcome outcome = execute(new CancelOrder(2));
		assertThat(outcome).isEqualTo(new Outcome.Cancelled(4, 2, "ACME", Side.BUY, Price.of("100"), 2));
		assertThat(book().bids()).containsExactly(new BookLevel(Price.of("100"), 4, 2));
		assertThat(place(Orders.sell(4, "100")).trades()).extracting(Trade::makerOrderId).containsExactly(1L, 3L);
	}

	@Test
	void shouldCancelWhatIsLeftOfAnOrder() {
		place(Orders.sell(10, "100"));
		place(Orders.buy(4, "100"));
		assertThat(execute(new CancelOrder(1)))
			.isEqualTo(new Outcome.Cancelled(3, 1, "ACME", Side.SELL, Price.of("100"), 6));
		assertThat(book().asks()).isEmpty();
	}

	@Test
	void shouldNotCancelWhatIsNotInTheBook() {
		place(Orders.sell(10, "100"));
		place(Orders.buy(10, "100"));
		place(Orders.buy(1, "100"));
		execute(new CancelOrder(3));
		assertThat(execute(new CancelOrder(1))).as("filled").isInstanceOf(Outcome.NotResting.class);
		assertThat(execute(new CancelOrder(3))).as("cancelled").isInstanceOf(Outcome.NotResting.class);
		assertThat(execute(new CancelOrder(99))).as("never there").isInstanceOf(Outcome.NotResting.class);
	}

	@Test
	void shouldNotTakeAClientOrderIdTwice() {
		place(Orders.named(Orders.buy(10, "100"), "mine"));
		assertThat(execute(Orders.named(Orders.buy(10, "100"), "mine"))).isEqualTo(new Outcome.Duplicate(2, "mine", 1));
		assertThat(book().bids()).containsExactly(new BookLevel(Price.of("100"), 10, 1));
	}

	@Test
	void shouldTakeAClientOrderIdAgainWhenItsOrderWasNotTaken() {
		execute(Orders.named(Orders.buy(10, "100"), "mine"), new Refusal("price", "too high"));
		place(Orders.named(Orders.market(Side.BUY, 10), "mine"));
		assertThat(place(Orders.named(Orders.buy(10, "100"), "mine")).status()).isEqualTo(OrderStatus.ACCEPTED);
	}

	@Test
	void shouldLeaveTheBookAloneWhenAnOrderIsRefused() {
		Refusal refusal = new Refusal("price", "too high");
		assertThat(execute(Orders.buy(10, "100"), refusal)).isEqualTo(new Outcome.Refused(1, refusal));
		this.engine.publishSnapshots();
		assertThat(this.snapshots.find("ACME")).isNull();
	}

	@Test
	void shouldRefuseASequenceThatDoesNotGrow() {
		place(Orders.buy(10, "100"));
		assertThatIllegalStateException().isThrownBy(() -> this.engine.execute(1, TIME, Orders.buy(10, "100"), null))
			.withMessage("Sequence 1 after 1");
	}

	private Outcome.Placed place(PlaceOrder order) {
		return (Outcome.Placed) execute(order);
	}

	private Outcome execute(Command command) {
		return this.engine.execute(++this.sequence, TIME, command, null);
	}

	private Outcome execute(Command command, Refusal refusal) {
		return this.engine.execute(++this.sequence, TIME, command, refusal);
	}

	private BookSnapshot book() {
		this.engine.publishSnapshots();
		BookSnapshot book = this.snapshots.find("ACME");
		assertThat(book).isNotNull();
		return book;
	}

}
