package io.github.disruptor4j.sample.exchange.recovery;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.sample.exchange.instrument.Instrument;
import io.github.disruptor4j.sample.exchange.instrument.Instruments;
import io.github.disruptor4j.sample.exchange.instrument.Price;
import io.github.disruptor4j.sample.exchange.journal.JournalEntry;
import io.github.disruptor4j.sample.exchange.marketdata.BookLevel;
import io.github.disruptor4j.sample.exchange.marketdata.BookSnapshots;
import io.github.disruptor4j.sample.exchange.marketdata.TradeLog;
import io.github.disruptor4j.sample.exchange.matching.MatchingEngine;
import io.github.disruptor4j.sample.exchange.order.CancelOrder;
import io.github.disruptor4j.sample.exchange.order.Command;
import io.github.disruptor4j.sample.exchange.order.Orders;
import io.github.disruptor4j.sample.exchange.order.Trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link Replay}.
 */
class ReplayTests {

	private final TreeMap<Long, Instruments> inForce = new TreeMap<>();

	private final BookSnapshots snapshots = new BookSnapshots();

	private final MatchingEngine engine = new MatchingEngine(this.snapshots);

	private final TradeLog trades = new TradeLog();

	private final Replay replay = new Replay(this.inForce, this.engine, this.trades);

	@Test
	void shouldRebuildBooksAndTrades() {
		this.inForce.put(1L, Orders.acme());
		accept(1, Orders.sell(10, "100"));
		accept(2, Orders.buy(4, "100"));
		accept(3, Orders.buy(1, "90"));
		accept(4, new CancelOrder(3));
		this.engine.publishSnapshots();
		assertThat(this.snapshots.find("ACME")).satisfies((book) -> {
			assertThat(book.asks()).containsExactly(new BookLevel(Price.of("100"), 6, 1));
			assertThat(book.bids()).isEmpty();
		});
		assertThat(this.trades.latest("ACME", 10)).extracting(Trade::quantity).containsExactly(4L);
		assertThat(this.replay.lastSequence()).isEqualTo(4);
	}

	@Test
	void shouldJudgeEveryCommandByTheLimitsOfItsTime() {
		this.inForce.put(1L, Orders.acme());
		this.inForce.put(2L, new Instruments(
				List.of(new Instrument("ACME", Price.of("0.01"), 1, 1000, Price.of("80"), Price.of("90")))));
		this.inForce.put(3L, Orders.acme());
		accept(1, Orders.buy(1, "101"));
		accept(2, Orders.buy(1, "102"));
		accept(3, Orders.buy(1, "103"));
		this.engine.publishSnapshots();
		assertThat(this.snapshots.find("ACME")).satisfies((book) -> assertThat(book.bids()).extracting(BookLevel::price)
			.containsExactly(Price.of("103"), Price.of("101")));
	}

	@Test
	void shouldNotReplayAJournalWithAHole() {
		this.inForce.put(1L, Orders.acme());
		accept(1, Orders.buy(1, "101"));
		assertThatIllegalStateException().isThrownBy(() -> accept(3, Orders.buy(1, "101")))
			.withMessageContaining("3 after 1: entries are missing");
	}

	@Test
	void shouldNotReplayWithoutLimits() {
		assertThatIllegalStateException().isThrownBy(() -> accept(1, Orders.buy(1, "101")))
			.withMessageContaining("limits at journal entry 1 are missing");
	}

	private void accept(long sequence, Command command) {
		this.replay.accept(new JournalEntry(sequence, Instant.EPOCH, command));
	}

}
