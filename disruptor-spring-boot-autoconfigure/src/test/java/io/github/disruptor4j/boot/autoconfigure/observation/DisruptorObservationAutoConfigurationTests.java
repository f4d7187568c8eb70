package io.github.disruptor4j.boot.autoconfigure.observation;

import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.disruptor4j.boot.autoconfigure.DisruptorAutoConfiguration;
import io.github.disruptor4j.boot.observation.ObservationInstrumentation;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;
import io.github.disruptor4j.spring.ring.RingRegistry;
import io.github.disruptor4j.spring.ring.TestEvent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DisruptorObservationAutoConfiguration}. What it observes is tested
 * with the instrumentation and in {@code TraceAcrossRingsTests}.
 */
@ExtendWith(OutputCaptureExtension.class)
class DisruptorObservationAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(DisruptorAutoConfiguration.class, DisruptorObservationAutoConfiguration.class))
		.withBean(Handlers.class);

	@Test
	void shouldNeedNoRegistry() {
		this.runner.withPropertyValues("disruptor.defaults.observe.events=true")
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(ObservationInstrumentation.class));
	}

	@Test
	void shouldBackOffBeforeTheUsersInstrumentation() {
		this.runner.withUserConfiguration(OwnInstrumentation.class)
			.run((context) -> assertThat(context).getBeanNames(ObservationInstrumentation.class)
				.containsExactly("mine"));
	}

	@Test
	void shouldBeAbsentWithoutContextPropagationAndSayWhatIsMissing(CapturedOutput output) {
		new ApplicationContextRunner().withUserConfiguration(AutoConfigured.class)
			.withBean(Handlers.class)
			.withPropertyValues("disruptor.rings.orders.observe.events=true")
			.withClassLoader(new FilteredClassLoader("io.micrometer.context"))
			.run((context) -> {
				assertThat(context).hasNotFailed()
					.hasSingleBean(RingRegistry.class)
					.doesNotHaveBean(ObservationInstrumentation.class);
				assertThat(output).contains("Ring 'orders' is to be observed").contains("context-propagation");
			});
	}

	@Test
	void shouldBeAbsentWithoutMicrometer(CapturedOutput output) {
		new ApplicationContextRunner().withUserConfiguration(AutoConfigured.class)
			.withBean(Handlers.class)
			.withClassLoader(new FilteredClassLoader("io.micrometer"))
			.run((context) -> {
				assertThat(context).hasNotFailed()
					.hasSingleBean(RingRegistry.class)
					.doesNotHaveBean(ObservationInstrumentation.class);
				assertThat(output).doesNotContain("is to be observed");
			});
	}

	@Test
	void shouldBeAbsentWhenRingsAreOff() {
		this.runner.withPropertyValues("disruptor.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ObservationInstrumentation.class));
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DisruptorAutoConfiguration.class, DisruptorObservationAutoConfiguration.class })
	static class AutoConfigured {

	}

	static class Handlers {

		@DisruptorHandler(ring = "orders", name = "journal")
		void journal(TestEvent event) {
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnInstrumentation {

		@Bean
		ObservationInstrumentation mine() {
			return new ObservationInstrumentation(() -> ObservationRegistry.NOOP,
					ContextSnapshotFactory.builder().build());
		}

	}

}
