package io.github.disruptor4j.sample.exchange.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.github.disruptor4j.sample.exchange.instrument.Instrument;
import io.github.disruptor4j.sample.exchange.instrument.Instruments;
import io.github.disruptor4j.sample.exchange.instrument.Price;

/**
 * Which instruments and limits were in force at which part of the journal. Limits come
 * from configuration and change between two runs; without their history a replay would
 * judge old orders by new limits and come to other books.
 */
@Component
public class InstrumentHistory {

	private static final String INSERT = """
			insert into instrument (from_sequence, symbol, tick_size, lot_size, max_quantity, lowest_price,
				highest_price)
			values (?, ?, ?, ?, ?, ?, ?)""";

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	InstrumentHistory(JdbcTemplate jdbc, PlatformTransactionManager transactionManager) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactionManager);
	}

	/**
	 * Reads the history.
	 * @return the sequence from which on they were in force, and the instruments
	 */
	public NavigableMap<Long, Instruments> load() {
		NavigableMap<Long, List<Instrument>> lists = new TreeMap<>();
		this.jdbc.query("select * from instrument",
				(RowCallbackHandler) (row) -> lists
					.computeIfAbsent(row.getLong("from_sequence"), (sequence) -> new ArrayList<>())
					.add(read(row)));
		NavigableMap<Long, Instruments> history = new TreeMap<>();
		lists.forEach((sequence, instruments) -> history.put(sequence, new Instruments(instruments)));
		return history;
	}

	/**
	 * Puts instruments in force.
	 * @param fromSequence the first entry of the journal that they hold for, greater than
	 * that of every entry there is
	 * @param instruments the instruments
	 */
	public void save(long fromSequence, Instruments instruments) {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.update("delete from instrument where from_sequence >= ?", fromSequence);
			for (Instrument instrument : instruments.all()) {
				this.jdbc.update(INSERT, fromSequence, instrument.symbol(), instrument.tickSize().toBigDecimal(),
						instrument.lotSize(), instrument.maxQuantity(), instrument.lowestPrice().toBigDecimal(),
						instrument.highestPrice().toBigDecimal());
			}
		});
	}

	private Instrument read(ResultSet row) throws SQLException {
		return new Instrument(row.getString("symbol"), Price.of(row.getBigDecimal("tick_size")),
				row.getLong("lot_size"), row.getLong("max_quantity"), Price.of(row.getBigDecimal("lowest_price")),
				Price.of(row.getBigDecimal("highest_price")));
	}

}
