package io.github.disruptor4j.sample.exchange.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

import io.github.disruptor4j.sample.exchange.RunningExchange;
import io.github.disruptor4j.sample.exchange.order.Command;
import io.github.disruptor4j.sample.exchange.order.OrderEvent;
import io.github.disruptor4j.test.Recording;

import static io.github.disruptor4j.test.RingAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Orders from many connections at once.
 */
class ConcurrentOrdersTests {

	private static final int CLIENTS = 8;

	private static final int ORDERS = 250;

	@Test
	void shouldJournalEveryAnsweredOrderExactlyOnce(@TempDir Path directory) throws Exception {
		ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
		try (RunningExchange exchange = RunningExchange.start(directory)) {
			Recording<Command> commands = exchange.rings().record("orders", OrderEvent.class, OrderEvent::command);
			List<Future<List<Long>>> results = IntStream.range(0, CLIENTS)
				.mapToObj((client) -> clients.submit(() -> placeOrders(exchange, client)))
				.toList();
			List<Long> answered = new ArrayList<>();
			for (Future<List<Long>> result : results) {
				answered.addAll(result.get(60, TimeUnit.SECONDS));
			}
			List<Long> all = LongStream.rangeClosed(1, CLIENTS * ORDERS).boxed().toList();
			assertThat(answered).containsExactlyInAnyOrderElementsOf(all);
			assertThat(exchange.bean(JdbcTemplate.class)
				.queryForList("select sequence from journal order by sequence", Long.class)).isEqualTo(all);
			exchange.rings().awaitIdle();
			assertThat(exchange.rings().ring("orders")).hasPublished(all.size()).hasNoFailures();
			assertThat(commands.by("journal")).hasSize(all.size())
				.isEqualTo(commands.by("match"))
				.isEqualTo(commands.by("publish"));
		}
		finally {
			clients.shutdown();
			assertThat(clients.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
		}
	}

	private List<Long> placeOrders(RunningExchange exchange, int client) {
		return IntStream.range(0, ORDERS)
			.mapToObj((i) -> exchange.place((i % 2 == 0) ? "BUY" : "SELL", 1 + i % 7, String.valueOf(95 + client)))
			.toList();
	}

}
