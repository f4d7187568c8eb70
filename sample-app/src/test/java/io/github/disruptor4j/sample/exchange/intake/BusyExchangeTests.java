package io.github.disruptor4j.sample.exchange.intake;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.disruptor4j.sample.exchange.RunningExchange;
import io.github.disruptor4j.spring.ring.RejectionReason;
import io.github.disruptor4j.test.RingTester;

import static io.github.disruptor4j.test.RingAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An exchange whose ring does not move on for a while.
 */
class BusyExchangeTests {

	private static final int ROOM = 4;

	private static final String ORDER = """
			{"symbol": "ACME", "side": "BUY", "price": "100", "quantity": 1}""";

	private final HttpClient http = HttpClient.newHttpClient();

	@TempDir
	private Path directory;

	@Test
	void shouldSendOrdersAwayWhenTheRingIsFullAndAnswerThoseInIt() throws Exception {
		try (RunningExchange exchange = start()) {
			List<CompletableFuture<HttpResponse<String>>> taken = fill(exchange);
			HttpResponse<String> refused = send(exchange).join();
			assertThat(refused.statusCode()).isEqualTo(503);
			assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
			assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
			assertThat(refused.body()).contains("this one was not taken");
			assertThat(taken).noneMatch(CompletableFuture::isDone);
			assertThat(exchange.rings().ring("orders")).isFull().hasRejected(RejectionReason.FULL, 1);
			exchange.rings().ring("orders").resume();
			assertThat(taken).allSatisfy((response) -> assertThat(status(response)).isEqualTo(201));
			assertThat(status(send(exchange))).isEqualTo(201);
			assertThat(exchange.bean(PendingRequests.class).size()).isZero();
			exchange.get("/api/book/ACME").expectBody().jsonPath("$.bids[0].quantity").isEqualTo(ROOM + 1);
		}
	}

	@Test
	void shouldNotLetARequestWaitForEver() {
		try (RunningExchange exchange = start("exchange.intake.answer-timeout=200ms")) {
			RingTester orders = exchange.rings().ring("orders").pause("match");
			HttpResponse<String> unanswered = send(exchange).join();
			assertThat(unanswered.statusCode()).isEqualTo(503);
			assertThat(unanswered.body()).contains("not known yet");
			orders.resume().awaitIdle();
			exchange.get("/api/book/ACME").expectBody().jsonPath("$.bids[0].quantity").isEqualTo(1);
		}
	}

	@Test
	void shouldAnswerWhatIsInTheRingBeforeItStops() throws Exception {
		RunningExchange exchange = start();
		List<CompletableFuture<HttpResponse<String>>> taken = fill(exchange);
		RingTester orders = exchange.rings().ring("orders");
		CompletableFuture<Void> stopped = CompletableFuture.runAsync(exchange::close);
		orders.resume();
		assertThat(taken).allSatisfy((response) -> assertThat(status(response)).isEqualTo(201));
		stopped.get(60, TimeUnit.SECONDS);
		try (RunningExchange again = RunningExchange.start(this.directory)) {
			again.get("/api/book/ACME").expectBody().jsonPath("$.bids[0].quantity").isEqualTo(ROOM);
		}
	}

	// The web server waits in vain for requests that a paused ring keeps, for as long as
	// its phase may take, and interrupts them then.
	@Test
	void shouldStopWhileRequestsWaitForRoomInARingThatIsPaused() throws Exception {
		RunningExchange exchange = start("disruptor.rings.orders.publish.on-full=block",
				"spring.lifecycle.timeout-per-shutdown-phase=1s", "disruptor.shutdown.timeout=1s");
		fill(exchange);
		CompletableFuture<HttpResponse<String>> waiting = send(exchange);
		PendingRequests pending = exchange.bean(PendingRequests.class);
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> pending.size() == ROOM + 1);
		RingTester orders = exchange.rings().ring("orders");
		long start = System.nanoTime();
		exchange.close();
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofSeconds(1),
				Duration.ofSeconds(20));
		assertThat(orders).hasRejected(RejectionReason.INTERRUPTED, 1);
		assertThat(waiting.handle((response, ex) -> (ex != null) ? 0 : response.statusCode()).get(60, TimeUnit.SECONDS))
			.isNotEqualTo(201);
	}

	private RunningExchange start(String... properties) {
		return RunningExchange.start(this.directory,
				Stream.concat(Stream.of("disruptor.rings.orders.buffer-size=" + ROOM), Stream.of(properties))
					.toArray(String[]::new));
	}

	private List<CompletableFuture<HttpResponse<String>>> fill(RunningExchange exchange) {
		RingTester orders = exchange.rings().ring("orders").pause("match");
		List<CompletableFuture<HttpResponse<String>>> responses = IntStream.range(0, ROOM)
			.mapToObj((i) -> send(exchange))
			.toList();
		orders.awaitFull();
		return responses;
	}

	private CompletableFuture<HttpResponse<String>> send(RunningExchange exchange) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(exchange.url() + "/api/orders"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(ORDER))
			.build();
		return this.http.sendAsync(request, BodyHandlers.ofString());
	}

	private int status(CompletableFuture<HttpResponse<String>> response) throws Exception {
		return response.get(60, TimeUnit.SECONDS).statusCode();
	}

}
