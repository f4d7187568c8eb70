package io.github.disruptor4j.sample.exchange.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import io.github.disruptor4j.sample.exchange.instrument.Instrument;
import io.github.disruptor4j.sample.exchange.instrument.Instruments;
import io.github.disruptor4j.sample.exchange.instrument.Price;
import io.github.disruptor4j.sample.exchange.order.CancelOrder;
import io.github.disruptor4j.sample.exchange.order.OrderType;
import io.github.disruptor4j.sample.exchange.order.Orders;
import io.github.disruptor4j.sample.exchange.order.PlaceOrder;
import io.github.disruptor4j.sample.exchange.order.Side;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the journal promises, on whichever database a subclass provides.
 */
@JdbcTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import({ JdbcJournal.class, InstrumentHistory.class })
@Transactional(propagation = Propagation.NOT_SUPPORTED)
abstract class AbstractJournalTests {

	private static final Instant TIME = Instant.parse("2026-11-21T10:00:00.123Z");

	@Autowired
	private Journal journal;

	@Autowired
	private InstrumentHistory history;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void emptyTables() {
		this.jdbc.update("delete from journal");
		this.jdbc.update("delete from instrument");
	}

	@Test
	void shouldBeEmptyAtFirst() {
		assertThat(replay()).isEmpty();
		assertThat(this.history.load()).isEmpty();
	}

	@Test
	void shouldReturnEveryKindOfCommandAsItWas() {
		List<JournalEntry> entries = List.of(
				new JournalEntry(1, TIME,
						new PlaceOrder("DUNE", Side.BUY, OrderType.LIMIT, Price.of("0.7501"), 1_000_000_000,
								"a:b-c.d_1")),
				new JournalEntry(2, TIME.plusMillis(1),
						new PlaceOrder("NOT.LISTED", Side.SELL, OrderType.LIMIT, Price.of("99999999999.9999"), 1,
								null)),
				new JournalEntry(3, TIME.minusSeconds(5), Orders.market(Side.SELL, 7)),
				new JournalEntry(4, TIME, new CancelOrder(Long.MAX_VALUE)));
		this.journal.append(entries);
		assertThat(replay()).isEqualTo(entries);
	}

	@Test
	void shouldReturnEntriesInTheOrderOfTheirSequences() {
		this.journal.append(List.of(entry(1), entry(2)));
		this.journal.append(List.of(entry(3)));
		assertThat(replay()).extracting(JournalEntry::sequence).containsExactly(1L, 2L, 3L);
	}

	@Test
	void shouldReplayMoreThanOnePage() {
		List<JournalEntry> entries = LongStream.rangeClosed(1, 2 * JdbcJournal.PAGE).mapToObj(this::entry).toList();
		this.journal.append(entries);
		assertThat(replay()).isEqualTo(entries);
	}

	@Test
	void shouldKeepAllOfABatchOrNothing() {
		this.journal.append(List.of(entry(1)));
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.journal.append(List.of(entry(2), entry(1))));
		assertThat(replay()).extracting(JournalEntry::sequence).containsExactly(1L);
	}

	@Test
	void shouldRememberWhichLimitsWereInForce() {
		Instruments before = Orders.acme();
		Instruments after = new Instruments(
				List.of(new Instrument("BOLT", Price.of("0.0005"), 10, 500, Price.of("0.0005"), Price.of("99999"))));
		this.history.save(1, before);
		this.history.save(7, after);
		assertThat(this.history.load()).containsEntry(1L, before).containsEntry(7L, after).hasSize(2);
	}

	@Test
	void shouldReplaceLimitsThatNoOrderWasCheckedAgainst() {
		this.history.save(1,
				new Instruments(List.of(new Instrument("BOLT", Price.of("1"), 10, 500, Price.of("1"), Price.of("2")))));
		this.history.save(1, Orders.acme());
		assertThat(this.history.load()).containsEntry(1L, Orders.acme()).hasSize(1);
	}

	private JournalEntry entry(long sequence) {
		return new JournalEntry(sequence, TIME, Orders.buy(sequence, "100.01"));
	}

	private List<JournalEntry> replay() {
		List<JournalEntry> entries = new ArrayList<>();
		this.journal.replay(entries::add);
		return entries;
	}

}
