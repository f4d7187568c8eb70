package io.github.disruptor4j.boot.autoconfigure;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mock.env.MockEnvironment;

import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.spring.graph.ErrorPolicy;
import io.github.disruptor4j.spring.graph.OnFull;
import io.github.disruptor4j.spring.graph.ShutdownMode;
import io.github.disruptor4j.spring.graph.Slots;
import io.github.disruptor4j.spring.graph.WaitStrategyType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link DisruptorProperties} and how they are bound.
 */
class DisruptorPropertiesTests {

	@Test
	void shouldBindYaml() throws Exception {
		DisruptorProperties properties = bindYaml(
				"""
						disruptor:
						  defaults: { buffer-size: 1024, producer-type: multi, wait-strategy: { type: blocking } }
						  shutdown: { timeout: 10s }
						  rings:
						    orders:
						      event-type: io.github.disruptor4j.boot.autoconfigure.OrderEvent
						      slots: pre-allocated
						      buffer-size: 65536
						      producer-type: single
						      publish: { on-full: timeout, timeout: 50ms }
						      wait-strategy: { type: phased-backoff, spin-timeout: 1us, yield-timeout: 2us, fallback: lite-blocking }
						      thread: { name-prefix: o-, daemon: false, priority: 7, factory: threads, virtual: false }
						      shutdown: { mode: halt }
						      on-error: { policy: skip }
						      consumers:
						        journal: {}
						        risk:
						        match:
						          after: [journal, risk]
						          handler: matcher
						          max-batch-size: 256
						          concurrency: 3
						          partition-by: account
						          auto-startup: false
						          wait-strategy: { type: sleeping, retries: 5, sleep: 1ms }
						          on-error: { policy: halt }
						""");
		DisruptorProperties.Ring orders = properties.rings().get("orders");
		assertThat(orders.eventType()).isEqualTo(OrderEvent.class);
		assertThat(orders.slots()).isEqualTo(Slots.PRE_ALLOCATED);
		assertThat(orders.bufferSize()).isEqualTo(65536);
		assertThat(orders.producerType()).isEqualTo(ProducerType.SINGLE);
		assertThat(orders.publish()).isEqualTo(new DisruptorProperties.Publish(OnFull.TIMEOUT, Duration.ofMillis(50)));
		assertThat(orders.waitStrategy()).isEqualTo(new DisruptorProperties.WaitStrategy("phased-backoff", null,
				Duration.ofNanos(1000), Duration.ofNanos(2000), WaitStrategyType.LITE_BLOCKING, null, null));
		assertThat(orders.thread()).isEqualTo(new DisruptorProperties.ConsumerThread("o-", false, 7, "threads", false));
		assertThat(orders.shutdown()).isEqualTo(new DisruptorProperties.RingShutdown(ShutdownMode.HALT));
		assertThat(orders.onError()).isEqualTo(new DisruptorProperties.OnError(ErrorPolicy.SKIP, null, null, null));
		assertThat(orders.consumers()).containsOnlyKeys("journal", "risk", "match");
		DisruptorProperties.Consumer match = orders.consumers().get("match");
		assertThat(match.after()).isEqualTo(List.of("journal", "risk"));
		assertThat(match.handler()).isEqualTo("matcher");
		assertThat(match.maxBatchSize()).isEqualTo(256);
		assertThat(match.concurrency()).isEqualTo(3);
		assertThat(match.partitionBy()).isEqualTo("account");
		assertThat(match.autoStartup()).isFalse();
		assertThat(match.waitStrategy()).isEqualTo(
				new DisruptorProperties.WaitStrategy("sleeping", null, null, null, null, 5, Duration.ofMillis(1)));
		assertThat(match.onError()).isEqualTo(new DisruptorProperties.OnError(ErrorPolicy.HALT, null, null, null));
		assertThat(orders.consumers().get("journal"))
			.isEqualTo(new DisruptorProperties.Consumer(null, null, null, null, null, null, null, null));
		assertThat(properties.shutdown().timeout()).isEqualTo(Duration.ofSeconds(10));
	}

	@Test
	void shouldHaveDefaultsWhenNothingIsSet() {
		DisruptorProperties properties = PropertiesBinding.bind(new MockEnvironment());
		assertThat(properties.enabled()).isTrue();
		assertThat(properties.rings()).isEmpty();
		assertThat(properties.shutdown().timeout()).isEqualTo(Duration.ofSeconds(30));
		assertThat(properties.lifecycle().phase()).isEqualTo(Integer.MAX_VALUE - 4096);
		assertThat(properties.defaults()).isEqualTo(new DisruptorProperties.Defaults(null, null, null, null, null, null,
				null, null, null, null, null, null));
	}

	@Test
	void shouldRefuseAPropertyThatDoesNotExist() {
		assertUnbound("disruptor.rings.orders.bufer-size");
		assertUnbound("disruptor.rings.orders.consumers.match.max-batch");
		assertUnbound("disruptor.default.buffer-size");
	}

	@Test
	void shouldReadRingNamesWithHyphens() {
		MockEnvironment environment = new MockEnvironment().withProperty("disruptor.rings.orders-dlt.buffer-size", "8");
		assertThat(PropertiesBinding.bind(environment).rings()).containsOnlyKeys("orders-dlt");
	}

	private static void assertUnbound(String property) {
		MockEnvironment environment = new MockEnvironment().withProperty(property, "8");
		assertThatExceptionOfType(UnknownPropertyException.class).isThrownBy(() -> PropertiesBinding.bind(environment))
			.withMessageContaining(property);
	}

	private static DisruptorProperties bindYaml(String yaml) throws Exception {
		StandardEnvironment environment = new StandardEnvironment();
		for (PropertySource<?> source : new YamlPropertySourceLoader().load("test",
				new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)))) {
			environment.getPropertySources().addLast(source);
		}
		return PropertiesBinding.bind(environment);
	}

}
