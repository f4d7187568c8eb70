package io.github.disruptor4j.sample.exchange.intake;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;

import io.github.disruptor4j.sample.exchange.RunningExchange;
import io.github.disruptor4j.spring.ring.RingState;

import static io.github.disruptor4j.test.RingAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An exchange whose database does not take the journal any more.
 */
class JournalFailureTests {

	@Test
	void shouldAnswerNothingThatIsNotInTheJournalAndSayThatItIsDown(@TempDir Path directory) {
		try (RunningExchange exchange = RunningExchange.start(directory)) {
			exchange.place("BUY", 1, "100");
			JdbcTemplate jdbc = exchange.bean(JdbcTemplate.class);
			jdbc.execute("alter table journal rename to journal_moved_away");

			expectProblem(exchange, "Not answered");
			assertThat(exchange.rings().ring("orders").awaitState(RingState.FAILED)).hasPublished(2);
			expectProblem(exchange, "Exchange closed");
			assertThat(exchange.bean(PendingRequests.class).size()).isZero();
			exchange.get("/actuator/health")
				.expectStatus()
				.isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
				.expectBody()
				.jsonPath("$.components.disruptor.status")
				.isEqualTo("DOWN");
			exchange.get("/api/book/ACME").expectBody().jsonPath("$.bids[0].quantity").isEqualTo(1);

			jdbc.execute("alter table journal_moved_away rename to journal");
		}
		try (RunningExchange exchange = RunningExchange.start(directory)) {
			exchange.get("/api/book/ACME").expectBody().jsonPath("$.bids[0].quantity").isEqualTo(1);
			assertThat(exchange.place("BUY", 1, "100")).isEqualTo(2);
		}
	}

	private void expectProblem(RunningExchange exchange, String title) {
		exchange.order("""
				{"symbol": "ACME", "side": "BUY", "price": "100", "quantity": 5}""")
			.expectStatus()
			.isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
			.expectBody()
			.jsonPath("$.title")
			.isEqualTo(title);
	}

}
