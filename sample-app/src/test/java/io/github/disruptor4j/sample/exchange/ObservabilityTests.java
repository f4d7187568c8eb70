package io.github.disruptor4j.sample.exchange;

import java.nio.file.Path;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the exchange shows of its ring.
 */
class ObservabilityTests {

	private static RunningExchange exchange;

	@BeforeAll
	static void start(@TempDir Path directory) {
		exchange = RunningExchange.start(directory);
	}

	@AfterAll
	static void stop() {
		exchange.close();
	}

	@Test
	void shouldShowTheLagOfEveryConsumer() {
		exchange.get("/actuator/metrics/disruptor.consumer.lag")
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.availableTags[?(@.tag == 'consumer')].values[*]")
			.value(Object.class,
					(values) -> assertThat(values).asInstanceOf(InstanceOfAssertFactories.list(String.class))
						.containsExactlyInAnyOrder("journal", "risk", "match", "publish"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "journal", "risk", "match", "publish" })
	void shouldExportEveryConsumerToPrometheus(String consumer) {
		String scrape = exchange.get("/actuator/prometheus")
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(scrape.lines()).anySatisfy((line) -> assertThat(line).startsWith("disruptor_consumer_lag_events{")
			.contains("ring=\"orders\"")
			.contains("consumer=\"" + consumer + "\""));
	}

	@Test
	void shouldShowTheGraph() {
		exchange.get("/actuator/disruptor/orders")
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.consumers[?(@.name == 'match')].after[*]")
			.value(Object.class, (after) -> assertThat(String.valueOf(after)).contains("journal", "risk"))
			.jsonPath("$.graph.mermaid")
			.exists();
	}

	@Test
	void shouldBeUp() {
		exchange.get("/actuator/health")
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.components.disruptor.components.orders.status")
			.isEqualTo("UP");
	}

}
