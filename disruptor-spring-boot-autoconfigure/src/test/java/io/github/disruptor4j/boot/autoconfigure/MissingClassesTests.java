package io.github.disruptor4j.boot.autoconfigure;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ClassUtils;

import io.github.disruptor4j.boot.autoconfigure.endpoint.DisruptorEndpointAutoConfiguration;
import io.github.disruptor4j.boot.autoconfigure.health.DisruptorHealthContributorAutoConfiguration;
import io.github.disruptor4j.boot.autoconfigure.metrics.DisruptorMetricsAutoConfiguration;
import io.github.disruptor4j.boot.autoconfigure.observation.DisruptorObservationAutoConfiguration;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;
import io.github.disruptor4j.spring.ring.RingProducer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that rings run, with all auto-configurations there, whatever of the optional
 * dependencies is missing, and that one property switches all of them off.
 */
class MissingClassesTests {

	private static final String OWN = "io.github.disruptor4j.";

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(AutoConfigured.class)
		.withPropertyValues("management.endpoints.web.exposure.include=*")
		.withBean(Handler.class);

	@ParameterizedTest(name = "without {0}")
	@CsvSource(textBlock = """
			org.example.nothing,                         Endpoint Health Metrics Observation
			io.micrometer,                               Endpoint Health
			io.micrometer.core,                          Endpoint Health Observation
			io.micrometer.observation,                   Endpoint Health Metrics
			io.micrometer.context,                       Endpoint Health Metrics
			org.springframework.boot.actuate,            Health Metrics Observation
			org.springframework.boot.actuate.autoconfigure, Health Metrics Observation
			org.springframework.boot.health,             Endpoint Metrics Observation
			org.springframework.boot.micrometer.metrics, Endpoint Health Metrics Observation
			'io.micrometer,org.springframework.boot.actuate,org.springframework.boot.health', ''
			""")
	void shouldStartWithLess(String missing, String present) {
		this.runner.withClassLoader(new FilteredClassLoader(missing.split(","))).run((context) -> {
			assertThat(context).hasNotFailed();
			orders(context).publish(OrderEvent::fill, "ACME");
			assertThat(context.getBean(Handler.class).handled.await(10, TimeUnit.SECONDS)).isTrue();
			assertThat(optional(context)).containsExactlyInAnyOrderElementsOf(
					Arrays.stream(present.split(" ")).filter((name) -> !name.isEmpty()).toList());
		});
	}

	@Test
	void shouldLeaveNothingBehindWhenSwitchedOff() {
		this.runner.withPropertyValues("disruptor.enabled=false").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(ours(context)).containsExactlyInAnyOrder(AutoConfigured.class.getName(),
					Handler.class.getName());
		});
		this.runner.run((context) -> assertThat(ours(context)).hasSizeGreaterThan(10));
	}

	@SuppressWarnings("unchecked") // the handler's ring
	private static RingProducer<OrderEvent> orders(ApplicationContext context) {
		return context.getBean("ordersRingProducer", RingProducer.class);
	}

	private static List<String> optional(ApplicationContext context) {
		return ours(context).stream()
			.map(ClassUtils::getShortName)
			.filter((name) -> name.endsWith("AutoConfiguration") && !name.equals("DisruptorAutoConfiguration"))
			.map((name) -> name.replaceAll("^Disruptor|(Contributor)?AutoConfiguration$", ""))
			.toList();
	}

	private static List<String> ours(ApplicationContext context) {
		return Arrays.stream(context.getBeanDefinitionNames())
			.map((name) -> ClassUtils.getUserClass(context.getBean(name)).getName())
			.filter((name) -> name.startsWith(OWN))
			.toList();
	}

	// Imported, so that their conditions are read before their classes are.
	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DisruptorAutoConfiguration.class, DisruptorEndpointAutoConfiguration.class,
			DisruptorHealthContributorAutoConfiguration.class, DisruptorMetricsAutoConfiguration.class,
			DisruptorObservationAutoConfiguration.class })
	static class AutoConfigured {

	}

	static class Handler {

		private final CountDownLatch handled = new CountDownLatch(1);

		@DisruptorHandler(ring = "orders", name = "match")
		void match(OrderEvent event) {
			this.handled.countDown();
		}

	}

}
