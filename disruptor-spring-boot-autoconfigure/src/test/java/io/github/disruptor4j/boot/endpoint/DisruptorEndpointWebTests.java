package io.github.disruptor4j.boot.endpoint;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

import io.github.disruptor4j.spring.annotation.DisruptorHandler;
import io.github.disruptor4j.spring.ring.RingRegistry;
import io.github.disruptor4j.spring.ring.RingState;
import io.github.disruptor4j.spring.ring.TestEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/**
 * The endpoint over HTTP, as someone on call would use it.
 */
@Timeout(60)
class DisruptorEndpointWebTests {

	private final ConfigurableApplicationContext context = run("--management.endpoint.disruptor.access=unrestricted");

	private final RestClient client = client(this.context);

	private static ConfigurableApplicationContext run(String... arguments) {
		return new SpringApplicationBuilder(Application.class)
			.properties("server.port=0", "management.endpoints.web.exposure.include=disruptor,configprops,health",
					"management.endpoint.health.show-details=always",
					"management.endpoint.configprops.show-values=always", "disruptor.rings.orders.buffer-size=64")
			.run(arguments);
	}

	private static RestClient client(ConfigurableApplicationContext context) {
		return RestClient.builder()
			.baseUrl("http://localhost:" + context.getEnvironment().getProperty("local.server.port") + "/actuator")
			.build();
	}

	@AfterEach
	void close() {
		this.context.close();
	}

	@Test
	void shouldPauseResumeStopAndStart() {
		for (String[] step : new String[][] { { "pause", "PAUSED" }, { "resume", "RUNNING" }, { "stop", "STOPPED" },
				{ "start", "RUNNING" } }) {
			Answer answer = post("orders", Map.of("action", step[0]));
			assertThat(answer.status()).isEqualTo(HttpStatus.OK);
			assertThat(answer.body()).containsEntry("state", step[1]);
			Answer health = get("/health/disruptor");
			assertThat(health.body()).containsEntry("status", step[1].equals("RUNNING") ? "UP" : "OUT_OF_SERVICE");
		}
	}

	@Test
	void shouldSayWhatIsWrongWithAnAction() {
		Answer unknown = post("orders", Map.of("action", "halt"));
		assertThat(unknown.status()).isEqualTo(HttpStatus.BAD_REQUEST);
		assertThat(unknown.body()).containsEntry("error",
				"'action' must be one of pause, resume, start, stop but is 'halt'");
		Answer missing = post("orders", Map.of("state", "PAUSED"));
		assertThat(missing.status()).isEqualTo(HttpStatus.BAD_REQUEST);
		assertThat(missing.body()).containsEntry("error",
				"'action' must be one of pause, resume, start, stop but is missing");
	}

	@Test
	void shouldKnowWhatExists() {
		for (Answer answer : List.of(get("/disruptor/trades"), post("trades", Map.of("action", "pause")))) {
			assertThat(answer.status()).isEqualTo(HttpStatus.NOT_FOUND);
			assertThat(answer.body()).containsExactly(entry("error", "There is no ring 'trades', only [orders]"));
		}
		assertThat(get("/disruptor/orders").body()).containsEntry("name", "orders").containsEntry("bufferSize", 64);
		assertThat(get("/configprops/disruptor").body().toString()).contains("bufferSize=64");
	}

	@Test
	void shouldDoNothingTwice() {
		for (String action : List.of("start", "pause", "pause", "resume", "resume", "stop", "stop")) {
			assertThat(post("orders", Map.of("action", action)).status()).as(action).isEqualTo(HttpStatus.OK);
		}
	}

	@Test
	void shouldNotLetAnybodyChangeARingUnlessAccessIsGranted() {
		for (String access : List.of("read-only", "none")) {
			try (ConfigurableApplicationContext restricted = run("--management.endpoint.disruptor.access=" + access)) {
				Answer read = answer(
						client(restricted).get().uri("/disruptor/orders").accept(MediaType.APPLICATION_JSON));
				assertThat(read.status()).isEqualTo(access.equals("none") ? HttpStatus.NOT_FOUND : HttpStatus.OK);
				Answer stop = post(client(restricted), "orders", Map.of("action", "stop"));
				assertThat(stop.status())
					.isEqualTo(access.equals("none") ? HttpStatus.NOT_FOUND : HttpStatus.METHOD_NOT_ALLOWED);
				assertThat(restricted.getBean(RingRegistry.class).ring("orders").state()).isEqualTo(RingState.RUNNING);
			}
		}
	}

	private Answer get(String path) {
		return answer(this.client.get().uri(path).accept(MediaType.APPLICATION_JSON));
	}

	private Answer post(String ring, Map<String, String> body) {
		return post(this.client, ring, body);
	}

	private static Answer post(RestClient client, String ring, Map<String, String> body) {
		return answer(client.post()
			.uri("/disruptor/{ring}", ring)
			.accept(MediaType.APPLICATION_JSON)
			.contentType(MediaType.APPLICATION_JSON)
			.body(body));
	}

	@SuppressWarnings("unchecked")
	private static Answer answer(RestClient.RequestHeadersSpec<?> request) {
		return request.exchange((sent, response) -> {
			Map<String, Object> body = response.bodyTo(Map.class);
			return new Answer(response.getStatusCode(), (body != null) ? body : Map.of());
		});
	}

	record Answer(HttpStatusCode status, Map<String, Object> body) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Handler.class)
	static class Application {

	}

	static class Handler {

		@DisruptorHandler(ring = "orders")
		void match(TestEvent event) {
		}

	}

}
