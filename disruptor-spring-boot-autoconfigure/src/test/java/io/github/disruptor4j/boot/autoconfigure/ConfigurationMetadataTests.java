package io.github.disruptor4j.boot.autoconfigure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

import io.github.disruptor4j.spring.graph.BackoffDefinition;
import io.github.disruptor4j.spring.graph.DeadLetterDefinition;
import io.github.disruptor4j.spring.graph.ErrorHandling;
import io.github.disruptor4j.spring.graph.ErrorPolicy;
import io.github.disruptor4j.spring.graph.PublishDefinition;
import io.github.disruptor4j.spring.graph.RingDefinition;
import io.github.disruptor4j.spring.graph.SupervisionDefinition;
import io.github.disruptor4j.spring.graph.ThreadDefinition;
import io.github.disruptor4j.spring.graph.WaitStrategyDefinition;
import io.github.disruptor4j.spring.graph.WaitStrategyType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an IDE knows of the properties.
 */
class ConfigurationMetadataTests {

	private static final Set<String> WITHOUT_DEFAULT = Set.of("disruptor.rings", "disruptor.defaults.thread.factory",
			"disruptor.defaults.thread.name-prefix", "disruptor.defaults.dead-letter.ring",
			"disruptor.defaults.dead-letter.sink");

	private final Map<String, Map<String, Object>> properties;

	private final Map<String, Map<String, Object>> hints;

	ConfigurationMetadataTests() throws IOException {
		String json = new ClassPathResource("META-INF/spring-configuration-metadata.json")
			.getContentAsString(StandardCharsets.UTF_8);
		Map<String, Object> metadata = new Yaml().load(json); // JSON is YAML
		this.properties = byName(metadata.get("properties"));
		this.hints = byName(metadata.get("hints"));
	}

	@Test
	void shouldDescribeEveryPropertyInAPlainSentence() {
		assertThat(this.properties).hasSizeGreaterThan(20);
		this.properties.forEach((name, property) -> {
			String description = String.valueOf(property.get("description"));
			assertThat(description).as(name).endsWith(".").doesNotStartWith("The ").doesNotStartWith("A ");
			assertThat(Character.isUpperCase(description.charAt(0))).as(name).isTrue();
			if (property.get("type").equals("java.lang.Boolean")) {
				assertThat(description).as(name).startsWith("Whether ");
			}
		});
	}

	@Test
	void shouldGiveEveryPropertyItsDefault() {
		this.properties.forEach((name, property) -> assertThat(property.containsKey("defaultValue")).as(name)
			.isEqualTo(!WITHOUT_DEFAULT.contains(name)));
	}

	@Test
	void shouldTellTheDefaultsThatAreBuiltIn() {
		RingDefinition<Object> builtIn = RingDefinition.builder("any").build();
		WaitStrategyDefinition strategy = WaitStrategyDefinition.DEFAULT;
		assertDefault("buffer-size", builtIn.bufferSize());
		assertDefault("producer-type", lowerCase(builtIn.producerType()));
		assertDefault("on-error.policy", lowerCase(builtIn.onError().resolve().policy()));
		ErrorHandling onError = ErrorHandling.DEFAULT;
		assertDefault("on-error.then", lowerCase(onError.then()));
		assertDefault("on-error.hide", onError.hide());
		assertDefault("on-error.retry.max-attempts", onError.maxAttempts());
		assertBackoff("on-error.retry.backoff.", onError.backoff());
		assertDuration("dead-letter.timeout", DeadLetterDefinition.DEFAULT.timeout());
		SupervisionDefinition supervision = SupervisionDefinition.DEFAULT;
		assertDefault("on-consumer-failure", lowerCase(supervision.onConsumerFailure()));
		assertDefault("restart.max-restarts", supervision.maxRestarts());
		assertBackoff("restart.backoff.", supervision.backoff());
		assertDuration("stall-threshold", supervision.stallThreshold());
		assertDefault("shutdown.mode", lowerCase(builtIn.shutdownMode()));
		assertDefault("publish.on-full", lowerCase(PublishDefinition.DEFAULT.onFull()));
		assertDuration("publish.timeout", PublishDefinition.DEFAULT.timeout());
		assertDefault("thread.daemon", ThreadDefinition.DEFAULT.daemon());
		assertDefault("thread.priority", ThreadDefinition.DEFAULT.priority());
		assertDefault("wait-strategy.type", lowerCase(strategy.type()));
		assertDefault("wait-strategy.fallback", lowerCase(strategy.fallback()));
		assertDefault("wait-strategy.retries", strategy.retries());
		assertDuration("wait-strategy.timeout", strategy.timeout());
		assertDuration("wait-strategy.spin-timeout", strategy.spinTimeout());
		assertDuration("wait-strategy.yield-timeout", strategy.yieldTimeout());
		assertDuration("wait-strategy.sleep", strategy.sleep());
	}

	@Test
	void shouldHintAtEveryWaitStrategy() {
		List<String> values = byName(this.hints.get("disruptor.defaults.wait-strategy.type").get("values"), "value")
			.keySet()
			.stream()
			.toList();
		List<String> expected = new ArrayList<>(Arrays.stream(WaitStrategyType.values())
			.filter((type) -> type != WaitStrategyType.BEAN)
			.map(ConfigurationMetadataTests::lowerCase)
			.toList());
		expected.add("bean:");
		assertThat(values).isEqualTo(expected);
	}

	@Test
	void shouldHintAtEveryPolicyThatCanFollowRetries() {
		assertThat(byName(this.hints.get("disruptor.defaults.on-error.then").get("values"), "value").keySet())
			.containsExactlyElementsOf(Arrays.stream(ErrorPolicy.values())
				.filter((policy) -> policy != ErrorPolicy.RETRY)
				.map(ConfigurationMetadataTests::lowerCase)
				.toList());
	}

	@ParameterizedTest
	@CsvSource({ "disruptor.defaults.thread.factory, java.util.concurrent.ThreadFactory",
			"disruptor.defaults.dead-letter.sink, io.github.disruptor4j.spring.consumer.DeadLetterSink" })
	void shouldHintAtBeans(String property, Class<?> type) {
		Map<String, Map<String, Object>> providers = byName(this.hints.get(property).get("providers"));
		assertThat(providers.get("spring-bean-reference")).containsEntry("parameters",
				Map.of("target", type.getName()));
	}

	@Test
	void shouldHintAtPropertiesThatExist() {
		assertThat(this.properties.keySet()).containsAll(this.hints.keySet());
	}

	private void assertDefault(String name, Object value) {
		assertThat(defaultOf(name)).as(name).isEqualTo(String.valueOf(value));
	}

	private void assertBackoff(String prefix, BackoffDefinition backoff) {
		assertDuration(prefix + "initial", backoff.initial());
		assertThat(Double.valueOf(defaultOf(prefix + "multiplier"))).as(prefix).isEqualTo(backoff.multiplier());
		assertDuration(prefix + "max", backoff.max());
	}

	private void assertDuration(String name, Duration value) {
		assertThat(DurationStyle.detectAndParse(defaultOf(name))).as(name).isEqualTo(value);
	}

	private String defaultOf(String name) {
		return String.valueOf(this.properties.get("disruptor.defaults." + name).get("defaultValue"));
	}

	private static Map<String, Map<String, Object>> byName(Object elements) {
		return byName(elements, "name");
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Map<String, Object>> byName(Object elements, String key) {
		Map<String, Map<String, Object>> byName = new LinkedHashMap<>();
		((List<Map<String, Object>>) elements).forEach((each) -> byName.put(String.valueOf(each.get(key)), each));
		return byName;
	}

	private static String lowerCase(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
