package io.github.disruptor4j.sample.exchange.journal;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.sample.exchange.instrument.Price;
import io.github.disruptor4j.sample.exchange.order.CancelOrder;
import io.github.disruptor4j.sample.exchange.order.Command;
import io.github.disruptor4j.sample.exchange.order.OrderType;
import io.github.disruptor4j.sample.exchange.order.PlaceOrder;
import io.github.disruptor4j.sample.exchange.order.Side;

/**
 * How an entry looks as a row of the table {@code journal}.
 */
final class JournalRows {

	static final String INSERT = """
			insert into journal (sequence, received_at, command, symbol, side, order_type, price, quantity,
				client_order_id, order_id)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	static final String SELECT_PAGE = """
			select sequence, received_at, command, symbol, side, order_type, price, quantity, client_order_id, order_id
			from journal where sequence > ? order by sequence fetch first ? rows only""";

	private static final String PLACE = "PLACE";

	private static final String CANCEL = "CANCEL";

	private JournalRows() {
	}

	static void write(PreparedStatement statement, JournalEntry entry) throws SQLException {
		statement.setLong(1, entry.sequence());
		statement.setObject(2, entry.receivedAt().atOffset(ZoneOffset.UTC));
		if (entry.command() instanceof PlaceOrder order) {
			writeOrder(statement, order);
			statement.setNull(10, Types.BIGINT);
		}
		else {
			writeNoOrder(statement);
			statement.setLong(10, ((CancelOrder) entry.command()).orderId());
		}
	}

	private static void writeOrder(PreparedStatement statement, PlaceOrder order) throws SQLException {
		statement.setString(3, PLACE);
		statement.setString(4, order.symbol());
		statement.setString(5, order.side().name());
		statement.setString(6, order.type().name());
		statement.setBigDecimal(7, toDecimal(order.price()));
		statement.setLong(8, order.quantity());
		statement.setString(9, order.clientOrderId());
	}

	private static void writeNoOrder(PreparedStatement statement) throws SQLException {
		statement.setString(3, CANCEL);
		statement.setNull(4, Types.VARCHAR);
		statement.setNull(5, Types.VARCHAR);
		statement.setNull(6, Types.VARCHAR);
		statement.setNull(7, Types.NUMERIC);
		statement.setNull(8, Types.BIGINT);
		statement.setNull(9, Types.VARCHAR);
	}

	static JournalEntry read(ResultSet row, int rowNumber) throws SQLException {
		return new JournalEntry(row.getLong("sequence"), row.getObject("received_at", OffsetDateTime.class).toInstant(),
				readCommand(row));
	}

	private static Command readCommand(ResultSet row) throws SQLException {
		if (CANCEL.equals(row.getString("command"))) {
			return new CancelOrder(row.getLong("order_id"));
		}
		return new PlaceOrder(row.getString("symbol"), Side.valueOf(row.getString("side")),
				OrderType.valueOf(row.getString("order_type")), toPrice(row.getBigDecimal("price")),
				row.getLong("quantity"), row.getString("client_order_id"));
	}

	private static @Nullable BigDecimal toDecimal(@Nullable Price price) {
		return (price != null) ? price.toBigDecimal() : null;
	}

	private static @Nullable Price toPrice(@Nullable BigDecimal price) {
		return (price != null) ? Price.of(price) : null;
	}

}
