package io.github.disruptor4j.sample.exchange.recovery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An exchange that is killed while orders come in has every order it answered.
 */
class KilledExchangeTests {

	private static final Pattern ORDER_ID = Pattern.compile("\"orderId\":(\\d+)");

	private static final int CLIENTS = 4;

	private static final int ENOUGH = 300;

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(60)).build();

	private final Queue<String> answered = new ConcurrentLinkedQueue<>();

	@Test
	void shouldStillHaveEveryOrderItAnswered(@TempDir Path directory) throws Exception {
		ExchangeProcess exchange = ExchangeProcess.start(directory);
		ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
		try {
			String url = exchange.awaitUrl();
			for (int client = 0; client < CLIENTS; client++) {
				clients.execute(() -> placeOrdersUntilItFails(url));
			}
			Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> this.answered.size() >= ENOUGH);
		}
		finally {
			exchange.kill();
			clients.shutdown();
			assertThat(clients.awaitTermination(90, TimeUnit.SECONDS)).isTrue();
		}
		exchange = ExchangeProcess.start(directory);
		try {
			String url = exchange.awaitUrl();
			for (String orderId : this.answered) {
				assertThat(cancel(url, orderId).statusCode()).as("order %s is in the book", orderId).isEqualTo(200);
			}
		}
		finally {
			exchange.kill();
		}
	}

	private void placeOrdersUntilItFails(String url) {
		HttpRequest order = HttpRequest.newBuilder(URI.create(url + "/api/orders"))
			.header("Content-Type", "application/json")
			.timeout(Duration.ofSeconds(60))
			.POST(BodyPublishers.ofString("""
					{"symbol": "ACME", "side": "BUY", "price": "100", "quantity": 1}"""))
			.build();
		try {
			while (!Thread.currentThread().isInterrupted()) {
				HttpResponse<String> response = this.http.send(order, BodyHandlers.ofString());
				Matcher orderId = ORDER_ID.matcher(response.body());
				if (response.statusCode() == 201 && orderId.find()) {
					this.answered.add(orderId.group(1));
				}
			}
		}
		catch (IOException ex) {
			// The exchange was killed.
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private HttpResponse<Void> cancel(String url, String orderId) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/orders/" + orderId)).DELETE().build();
		return this.http.send(request, BodyHandlers.discarding());
	}

}
