package io.github.disruptor4j.boot.autoconfigure;

import java.time.Duration;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;
import io.github.disruptor4j.spring.graph.ConsumerDefinition;
import io.github.disruptor4j.spring.graph.ErrorPolicy;
import io.github.disruptor4j.spring.graph.RingDefinition;
import io.github.disruptor4j.spring.graph.RingGraph;
import io.github.disruptor4j.spring.graph.ShutdownMode;
import io.github.disruptor4j.spring.graph.WaitStrategyDefinition;
import io.github.disruptor4j.spring.graph.WaitStrategyType;
import io.github.disruptor4j.spring.ring.RingRegistry;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What wins when several places speak of one thing: built-in default, then
 * {@code disruptor.defaults}, then annotation, then definition bean, then
 * {@code disruptor.rings}.
 */
class PrecedenceTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DisruptorAutoConfiguration.class));

	@Test
	void shouldUseBuiltInDefaults() {
		annotated((graph) -> {
			assertThat(graph.ring().bufferSize()).isEqualTo(1024);
			assertThat(graph.ring().waitStrategy()).isEqualTo(WaitStrategyDefinition.DEFAULT);
			assertThat(match(graph).maxBatchSize()).isEqualTo(10);
			assertThat(match(graph).after()).containsExactly("journal");
		});
	}

	@Test
	void shouldPreferDefaultsToBuiltInDefaults() {
		annotated((graph) -> {
			assertThat(graph.ring().bufferSize()).isEqualTo(16);
			assertThat(graph.ring().shutdownMode()).isEqualTo(ShutdownMode.HALT);
			assertThat(graph.ring().onError().policy()).isEqualTo(ErrorPolicy.SKIP);
			assertThat(graph.ring().thread().namePrefix()).isEqualTo("x-");
			assertThat(match(graph).onError().policy()).isEqualTo(ErrorPolicy.HALT);
		}, "disruptor.defaults.buffer-size=16", "disruptor.defaults.shutdown.mode=halt",
				"disruptor.defaults.on-error.policy=skip", "disruptor.defaults.thread.name-prefix=x-");
	}

	@Test
	void shouldPreferTheRingsPropertiesToDefaultsAndAnnotations() {
		annotated((graph) -> {
			assertThat(graph.ring().bufferSize()).isEqualTo(32);
			assertThat(match(graph).maxBatchSize()).isEqualTo(99);
			assertThat(match(graph).after()).containsExactly("journal");
			assertThat(match(graph).onError().policy()).isEqualTo(ErrorPolicy.SKIP);
			assertThat(match(graph).origin())
				.startsWith("disruptor.rings.orders.consumers.match, @DisruptorHandler on");
		}, "disruptor.defaults.buffer-size=16", "disruptor.rings.orders.buffer-size=32",
				"disruptor.rings.orders.consumers.match.max-batch-size=99",
				"disruptor.rings.orders.consumers.match.on-error.policy=skip");
	}

	@Test
	void shouldLetPropertiesReplaceAndClearWhatAConsumerComesAfter() {
		annotated((graph) -> {
			assertThat(match(graph).after()).isEmpty();
			assertThat(graph.parentsOf("journal")).containsExactly("match");
		}, "disruptor.rings.orders.consumers.match.after=", "disruptor.rings.orders.consumers.journal.after=match");
	}

	@Test
	void shouldMergeNestedSettingsOneByOne() {
		annotated((graph) -> {
			WaitStrategyDefinition ring = graph.ring().waitStrategy();
			assertThat(ring.type()).isEqualTo(WaitStrategyType.SLEEPING);
			assertThat(ring.retries()).isEqualTo(7);
			assertThat(ring.sleep()).isEqualTo(Duration.ofMillis(2));
			WaitStrategyDefinition match = match(graph).waitStrategy();
			assertThat(match).isNotNull();
			assertThat(match.type()).isEqualTo(WaitStrategyType.SLEEPING);
			assertThat(match.retries()).isEqualTo(9);
			assertThat(match.sleep()).isEqualTo(Duration.ofMillis(2));
			assertThat(graph.ring().publish().timeout()).isEqualTo(Duration.ofMillis(5));
			assertThat(graph.ring().publish().onFull()).hasToString("TIMEOUT");
		}, "disruptor.defaults.wait-strategy.type=SLEEPING", "disruptor.defaults.wait-strategy.retries=7",
				"disruptor.rings.orders.wait-strategy.sleep=2ms",
				"disruptor.rings.orders.consumers.match.wait-strategy.retries=9",
				"disruptor.defaults.publish.on-full=timeout", "disruptor.rings.orders.publish.timeout=5ms");
	}

	@Test
	void shouldPreferTheDefinitionBeanToAnnotationsAndThePropertiesToBoth() {
		this.runner.withUserConfiguration(Handlers.class, Definition.class)
			.withPropertyValues("disruptor.defaults.buffer-size=16", "disruptor.defaults.shutdown.mode=halt",
					"disruptor.rings.orders.consumers.match.on-error.policy=skip")
			.run((context) -> {
				RingGraph<?> graph = context.getBean(RingRegistry.class).ring("orders").graph();
				assertThat(graph.ring().bufferSize()).isEqualTo(64);
				assertThat(graph.ring().shutdownMode()).isEqualTo(ShutdownMode.HALT);
				assertThat(match(graph).maxBatchSize()).isEqualTo(20);
				assertThat(match(graph).after()).containsExactly("journal");
				assertThat(match(graph).onError().policy()).isEqualTo(ErrorPolicy.SKIP);
			});
	}

	@Test
	void shouldPreferAHandlerThatPropertiesName() {
		this.runner.withUserConfiguration(Handlers.class, Other.class)
			.withPropertyValues("disruptor.rings.orders.consumers.match.handler=other")
			.run((context) -> {
				RingGraph<?> graph = context.getBean(RingRegistry.class).ring("orders").graph();
				assertThat(match(graph).handler()).isNotNull()
					.satisfies((handler) -> assertThat(handler.beanName()).isEqualTo("other"));
				assertThat(match(graph).maxBatchSize()).isEqualTo(10);
			});
	}

	private void annotated(Consumer<RingGraph<?>> assertions, String... properties) {
		this.runner.withUserConfiguration(Handlers.class)
			.withPropertyValues(properties)
			.run((context) -> assertions.accept(context.getBean(RingRegistry.class).ring("orders").graph()));
	}

	private static ConsumerDefinition match(RingGraph<?> graph) {
		return graph.consumers()
			.stream()
			.filter((consumer) -> consumer.name().equals("match"))
			.findFirst()
			.orElseThrow();
	}

	static class Handlers {

		@DisruptorHandler("orders")
		void journal(OrderEvent event) {
		}

		@DisruptorHandler(ring = "orders", after = "journal", maxBatchSize = 10, onError = "halt")
		void match(OrderEvent event) {
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Definition {

		@Bean
		RingDefinition<OrderEvent> orders() {
			return RingDefinition.builder("orders", OrderEvent.class)
				.bufferSize(64)
				.consumer(ConsumerDefinition.builder("match").maxBatchSize(20).build())
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Other {

		@Bean
		EventHandler<OrderEvent> other() {
			return (event, sequence, endOfBatch) -> {
			};
		}

	}

}
