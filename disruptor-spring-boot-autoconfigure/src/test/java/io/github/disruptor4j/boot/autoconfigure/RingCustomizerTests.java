package io.github.disruptor4j.boot.autoconfigure;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;

import io.github.disruptor4j.EventFactory;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;
import io.github.disruptor4j.spring.graph.InvalidBufferSizeException;
import io.github.disruptor4j.spring.graph.InvalidSettingException;
import io.github.disruptor4j.spring.graph.Slots;
import io.github.disruptor4j.spring.graph.WaitStrategyDefinition;
import io.github.disruptor4j.spring.ring.RingRegistry;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Customizers have the last word about a ring.
 */
class RingCustomizerTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DisruptorAutoConfiguration.class))
		.withUserConfiguration(Handler.class)
		.withPropertyValues("disruptor.rings.orders.buffer-size=64", "disruptor.rings.trades.buffer-size=16",
				"disruptor.rings.trades.event-type=" + TradeEvent.class.getName());

	@Test
	void shouldChangeARingByName() {
		this.runner.withUserConfiguration(Customizers.class).run((context) -> {
			RingRegistry rings = context.getBean(RingRegistry.class);
			assertThat(rings.ring("orders").bufferSize()).isEqualTo(256);
			assertThat(rings.ring("orders").graph().consumers().get(0).maxBatchSize()).isEqualTo(7);
			assertThat(rings.ring("trades").bufferSize()).isEqualTo(16);
		});
	}

	@Test
	void shouldCheckWhatACustomizerHasChanged() {
		this.runner.withBean("odd", RingCustomizer.class, () -> (ring, definition) -> definition.bufferSize(7))
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOfSatisfying(InvalidBufferSizeException.class,
						(ex) -> assertThat(ex.origin()).endsWith("changed by RingCustomizer odd")));
	}

	@Test
	void shouldCheckTheBeansThatACustomizerNames() {
		this.runner
			.withBean("odd", RingCustomizer.class,
					() -> (ring, definition) -> definition.waitStrategy(WaitStrategyDefinition.bean("missing")))
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidBeanReferenceException.class)
				.hasMessageContaining("missing"));
	}

	@Test
	void shouldKeepWhatTheSlotsHold() {
		this.runner.withUserConfiguration(Customizers.class, Filled.class)
			.run((context) -> assertThat(context.getBean(RingRegistry.class).ring("prices").graph().slots())
				.isEqualTo(Slots.PRE_ALLOCATED));
	}

	@Test
	void shouldRefuseAnotherEventType() {
		this.runner
			.withBean("odd", RingCustomizer.class,
					() -> (ring, definition) -> definition.eventType(ResolvableType.forClass(Number.class)))
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidSettingException.class)
				.hasMessageContaining("a RingCustomizer cannot change it"));
	}

	@Test
	void shouldRefuseAConsumerThatDoesNotExist() {
		this.runner
			.withBean("odd", RingCustomizer.class,
					() -> (ring, definition) -> definition.changeConsumer("nobody",
							(consumer) -> consumer.maxBatchSize(1)))
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage("Ring 'orders' has no consumer 'nobody'"));
	}

	static class Handler {

		@DisruptorHandler("orders")
		void match(OrderEvent event) {
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Customizers {

		@Bean
		@Order(2)
		RingCustomizer last() {
			return (ring, definition) -> {
				if (ring.equals("orders")) {
					definition.bufferSize(256).changeConsumer("match", (consumer) -> consumer.maxBatchSize(7));
				}
			};
		}

		@Bean
		@Order(1)
		RingCustomizer first() {
			return (ring, definition) -> {
				if (ring.equals("orders")) {
					definition.bufferSize(128);
				}
			};
		}

	}

	/**
	 * A ring of records that a factory creates.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Filled {

		@DisruptorHandler("prices")
		void onPrice(Price price) {
		}

		@Bean
		EventFactory<Price> priceFactory() {
			return () -> new Price(0);
		}

	}

	record Price(long cents) {

	}

}
