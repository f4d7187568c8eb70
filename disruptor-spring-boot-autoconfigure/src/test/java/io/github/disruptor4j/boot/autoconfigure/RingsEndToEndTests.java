package io.github.disruptor4j.boot.autoconfigure;

import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.github.disruptor4j.EventFactory;
import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;
import io.github.disruptor4j.spring.graph.ConsumerDefinition;
import io.github.disruptor4j.spring.graph.RingDefinition;
import io.github.disruptor4j.spring.ring.Ring;
import io.github.disruptor4j.spring.ring.RingLifecycle;
import io.github.disruptor4j.spring.ring.RingProducer;
import io.github.disruptor4j.spring.ring.RingRegistry;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From properties and handlers to handled events.
 */
class RingsEndToEndTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DisruptorAutoConfiguration.class))
		.withBean(Recorder.class, Recorder::new);

	@Test
	void shouldHandleWhatIsPublishedInTheOrderOfTheGraph() {
		this.runner.withUserConfiguration(Handlers.class, Intake.class)
			.withPropertyValues("disruptor.rings.orders.buffer-size=8", "disruptor.rings.orders.consumers.journal=",
					"disruptor.rings.orders.consumers.risk=",
					"disruptor.rings.orders.consumers.match.after=journal,risk",
					"disruptor.rings.orders.publish.on-full=timeout", "disruptor.rings.orders.publish.timeout=5s")
			.run((context) -> {
				context.getBean(Intake.class).place("ACME");
				List<String> seen = context.getBean(Recorder.class).seen();
				Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> seen.size() == 3);
				assertThat(seen.subList(0, 2)).containsExactlyInAnyOrder("journal:ACME", "risk:ACME");
				assertThat(seen.get(2)).isEqualTo("match:ACME");
			});
	}

	@Test
	void shouldInjectEachRingsBeansByTypeAndByQualifier() {
		this.runner.withUserConfiguration(Handlers.class, TradeHandler.class, Injected.class).run((context) -> {
			Injected injected = context.getBean(Injected.class);
			assertThat(injected.orders).isSameAs(injected.byQualifier).isSameAs(context.getBean("ordersRingProducer"));
			assertThat(injected.orders.ring()).isEqualTo("orders");
			assertThat(injected.trades.name()).isEqualTo("trades");
			assertThat(injected.buffer).isSameAs(context.getBean("tradesRingBuffer"));
			assertThat(injected.registry.names()).containsExactlyInAnyOrder("orders", "trades");
		});
	}

	@Test
	void shouldTakeRingsFromDefinitionBeansAndLetPropertiesOverride() {
		this.runner.withUserConfiguration(DefinedRing.class)
			.withPropertyValues("disruptor.defaults.buffer-size=16", "disruptor.defaults.wait-strategy.type=yielding",
					"disruptor.rings.defined.publish.on-full=fail")
			.run((context) -> {
				Ring<?> ring = context.getBean("definedRing", Ring.class);
				RingDefinition<?> definition = ring.graph().ring();
				assertThat(definition.bufferSize()).isEqualTo(32);
				assertThat(definition.producerType()).isEqualTo(ProducerType.SINGLE);
				assertThat(definition.waitStrategy().describe()).isEqualTo("yielding");
				assertThat(definition.publish().onFull()).hasToString("FAIL");
				context.getBean(Publisher.class).producer.publish(OrderEvent::fill, "ACME");
				Awaitility.await()
					.atMost(Duration.ofSeconds(10))
					.until(() -> context.getBean(Recorder.class).seen().equals(List.of("bean:ACME")));
			});
	}

	@Test
	void shouldUseAnEventFactoryBean() {
		this.runner.withUserConfiguration(NoConstructor.class).run((context) -> {
			RingBuffer<?> buffer = context.getBean("pricesRingBuffer", RingBuffer.class);
			assertThat(buffer.get(0)).isEqualTo(new Price(42));
		});
	}

	@Test
	void shouldFindHandlersOfALazyApplication() {
		this.runner.withUserConfiguration(Handlers.class, Intake.class)
			.withInitializer((context) -> context
				.addBeanFactoryPostProcessor(new org.springframework.boot.LazyInitializationBeanFactoryPostProcessor()))
			.run((context) -> {
				context.getBean(Intake.class).place("ACME");
				Awaitility.await()
					.atMost(Duration.ofSeconds(10))
					.until(() -> context.getBean(Recorder.class).seen().size() == 3);
			});
	}

	@Test
	void shouldStopAndStartAgain() {
		this.runner.withUserConfiguration(Handlers.class, Intake.class).run((context) -> {
			RingLifecycle lifecycle = context.getBean(RingLifecycle.class);
			Intake intake = context.getBean(Intake.class);
			intake.place("one");
			lifecycle.stop();
			assertThat(context.getBean(Recorder.class).seen()).hasSize(3);
			lifecycle.start();
			intake.place("two");
			lifecycle.stop();
			assertThat(context.getBean(Recorder.class).seen()).hasSize(6).endsWith("match:two");
		});
	}

	@Configuration(proxyBeanMethods = false)
	@Import({ JournalHandler.class, MethodHandlers.class })
	static class Handlers {

	}

	@DisruptorHandler(ring = "orders", name = "journal")
	static class JournalHandler implements EventHandler<OrderEvent> {

		private final Recorder recorder;

		JournalHandler(Recorder recorder) {
			this.recorder = recorder;
		}

		@Override
		public void onEvent(OrderEvent event, long sequence, boolean endOfBatch) {
			this.recorder.add("journal", event);
		}

	}

	static class MethodHandlers {

		private final Recorder recorder;

		MethodHandlers(Recorder recorder) {
			this.recorder = recorder;
		}

		@DisruptorHandler("orders")
		void risk(OrderEvent event) {
			this.recorder.add("risk", event);
		}

		@DisruptorHandler(ring = "orders", name = "match", after = { "journal", "risk" })
		void onOrder(OrderEvent event, long sequence, boolean endOfBatch) {
			this.recorder.add("match", event);
		}

	}

	static class TradeHandler {

		@DisruptorHandler("trades")
		void trade(TradeEvent event, long sequence) {
		}

	}

	static class Intake {

		private final RingProducer<OrderEvent> orders;

		Intake(RingProducer<OrderEvent> orders) {
			this.orders = orders;
		}

		void place(String symbol) {
			this.orders.publish((event, sequence, name) -> event.fill(sequence, name), symbol);
		}

	}

	static class Injected {

		private final RingProducer<OrderEvent> orders;

		private final RingProducer<?> byQualifier;

		private final Ring<TradeEvent> trades;

		private final RingBuffer<TradeEvent> buffer;

		private final RingRegistry registry;

		Injected(RingProducer<OrderEvent> orders, @Qualifier("orders") RingProducer<?> byQualifier,
				Ring<TradeEvent> trades, RingBuffer<TradeEvent> buffer, RingRegistry registry) {
			this.orders = orders;
			this.byQualifier = byQualifier;
			this.trades = trades;
			this.buffer = buffer;
			this.registry = registry;
		}

	}

	static class Publisher {

		private final RingProducer<OrderEvent> producer;

		Publisher(RingProducer<OrderEvent> producer) {
			this.producer = producer;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Publisher.class)
	static class DefinedRing {

		@Bean
		RingDefinition<OrderEvent> defined() {
			return RingDefinition.builder("defined", OrderEvent.class)
				.bufferSize(32)
				.producerType(ProducerType.SINGLE)
				.consumer(ConsumerDefinition.builder("bean").handlerBean("orderHandler").build())
				.build();
		}

		@Bean
		EventHandler<OrderEvent> orderHandler(Recorder recorder) {
			return (event, sequence, endOfBatch) -> recorder.add("bean", event);
		}

	}

	record Price(int value) {

	}

	@Configuration(proxyBeanMethods = false)
	static class NoConstructor {

		@Bean
		EventFactory<Price> priceFactory() {
			return () -> new Price(42);
		}

		@Bean
		@DisruptorHandler("prices")
		EventHandler<Price> priceHandler() {
			return (event, sequence, endOfBatch) -> {
			};
		}

	}

}
