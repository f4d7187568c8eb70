package io.github.disruptor4j.sample.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import io.github.disruptor4j.test.AutoConfigureDisruptorTest;
import io.github.disruptor4j.test.DisruptorTester;

/**
 * The whole application in this process, on a port of its own.
 */
public final class RunningExchange implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private final RestTestClient client;

	private RunningExchange(ConfigurableApplicationContext context) {
		this.context = context;
		this.client = RestTestClient.bindToServer().baseUrl(url()).build();
	}

	/**
	 * Starts the exchange.
	 * @param dataDirectory where its database is
	 * @param properties more properties, {@code name=value}
	 * @return the exchange, ready for orders
	 */
	public static RunningExchange start(Path dataDirectory, String... properties) {
		List<String> arguments = new ArrayList<>(
				List.of("--server.port=0", "--exchange.data-dir=" + dataDirectory, "--spring.main.banner-mode=off"));
		for (String property : properties) {
			arguments.add("--" + property);
		}
		return new RunningExchange(new SpringApplicationBuilder(ExchangeApplication.class, Rings.class)
			.properties("exchange.intake.answer-timeout=60s")
			.run(arguments.toArray(String[]::new)));
	}

	public String url() {
		return "http://localhost:" + this.context.getEnvironment().getProperty("local.server.port");
	}

	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	/**
	 * Returns what a test does with the rings.
	 * @return the tester, whose pauses and recordings end with the exchange
	 */
	public DisruptorTester rings() {
		return bean(DisruptorTester.class);
	}

	public RestTestClient client() {
		return this.client;
	}

	public ResponseSpec get(String path) {
		return this.client.get().uri(path).exchange();
	}

	public ResponseSpec delete(String path) {
		return this.client.delete().uri(path).exchange();
	}

	/**
	 * Sends an order.
	 * @param json its body
	 * @return the response
	 */
	public ResponseSpec order(String json) {
		return this.client.post().uri("/api/orders").contentType(MediaType.APPLICATION_JSON).body(json).exchange();
	}

	/**
	 * Sends a limit order for ACME that must be accepted.
	 * @param side its side
	 * @param quantity its quantity
	 * @param price its limit
	 * @return its id
	 */
	public long place(String side, long quantity, String price) {
		OrderId order = order("""
				{"symbol": "ACME", "side": "%s", "price": "%s", "quantity": %d}""".formatted(side, price, quantity))
			.expectStatus()
			.isCreated()
			.expectBody(OrderId.class)
			.returnResult()
			.getResponseBody();
		return order.orderId();
	}

	@Override
	public void close() {
		this.context.close();
	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigureDisruptorTest
	static class Rings {

	}

	private record OrderId(long orderId) {

	}

}
