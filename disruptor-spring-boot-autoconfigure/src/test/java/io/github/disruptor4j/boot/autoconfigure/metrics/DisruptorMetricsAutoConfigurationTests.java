package io.github.disruptor4j.boot.autoconfigure.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.disruptor4j.boot.autoconfigure.DisruptorAutoConfiguration;
import io.github.disruptor4j.boot.metrics.BatchMeterInstrumentation;
import io.github.disruptor4j.boot.metrics.RingMeterBinder;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;
import io.github.disruptor4j.spring.ring.RingRegistry;
import io.github.disruptor4j.spring.ring.TestEvent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DisruptorMetricsAutoConfiguration}.
 */
class DisruptorMetricsAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(DisruptorAutoConfiguration.class, DisruptorMetricsAutoConfiguration.class,
						MetricsAutoConfiguration.class, CompositeMeterRegistryAutoConfiguration.class))
		.withBean(Handlers.class);

	@Test
	void shouldBindMetersOfEveryRingAndConsumer() {
		this.runner.withBean(SimpleMeterRegistry.class).run((context) -> {
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			assertThat(registry.get("disruptor.ring.capacity").tag("ring", "orders").gauge().value()).isEqualTo(1024);
			assertThat(registry.get("disruptor.consumer.lag").tag("consumer", "journal").gauge().value()).isZero();
			assertThat(registry.get("disruptor.consumer.running").tag("consumer", "match").gauge().value()).isOne();
		});
	}

	@Test
	void shouldNeedNoRegistry() {
		this.runner.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(RingMeterBinder.class));
	}

	@Test
	void shouldBindLazyRings() {
		this.runner.withBean(SimpleMeterRegistry.class)
			.withInitializer(
					(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.run((context) -> assertThat(context.getBean(MeterRegistry.class).find("disruptor.consumer.lag").gauges())
				.hasSize(2));
	}

	@Test
	void shouldBackOffBeforeTheUsersBinder() {
		this.runner.withUserConfiguration(OwnBinder.class)
			.run((context) -> assertThat(context).getBeanNames(RingMeterBinder.class).containsExactly("mine"));
	}

	@Test
	void shouldBackOffBeforeTheUsersBatchMeters() {
		this.runner.withBean("mine", BatchMeterInstrumentation.class, () -> new BatchMeterInstrumentation(() -> null))
			.run((context) -> assertThat(context).getBeanNames(BatchMeterInstrumentation.class)
				.containsExactly("mine"));
	}

	@Test
	void shouldBeAbsentWithoutMicrometer() {
		new ApplicationContextRunner().withUserConfiguration(AutoConfigured.class)
			.withBean(Handlers.class)
			.withClassLoader(new FilteredClassLoader("io.micrometer"))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(RingRegistry.class)
				.doesNotHaveBean(RingMeterBinder.class));
	}

	@Test
	void shouldBeAbsentWhenRingsAreOff() {
		this.runner.withPropertyValues("disruptor.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(RingMeterBinder.class));
	}

	@Test
	void shouldObeyTheSwitchOfMeters() {
		this.runner.withBean(SimpleMeterRegistry.class)
			.withPropertyValues("management.metrics.enable.disruptor=false")
			.run((context) -> assertThat(context.getBean(MeterRegistry.class).find("disruptor.ring.capacity").gauge())
				.isNull());
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DisruptorAutoConfiguration.class, DisruptorMetricsAutoConfiguration.class })
	static class AutoConfigured {

	}

	static class Handlers {

		@DisruptorHandler(ring = "orders", name = "journal")
		void journal(TestEvent event) {
		}

		@DisruptorHandler(ring = "orders", name = "match", after = "journal")
		void match(TestEvent event) {
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnBinder {

		@Bean
		RingMeterBinder mine(RingRegistry rings) {
			return new RingMeterBinder(() -> rings);
		}

	}

}
