package io.github.disruptor4j.boot.autoconfigure.health;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import io.github.disruptor4j.boot.autoconfigure.DisruptorAutoConfiguration;
import io.github.disruptor4j.boot.health.RingsHealthContributor;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;
import io.github.disruptor4j.spring.ring.RingLifecycle;
import io.github.disruptor4j.spring.ring.RingRegistry;
import io.github.disruptor4j.spring.ring.TestEvent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DisruptorHealthContributorAutoConfiguration}.
 */
class DisruptorHealthContributorAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DisruptorAutoConfiguration.class,
				DisruptorHealthContributorAutoConfiguration.class, HealthContributorAutoConfiguration.class,
				HealthContributorRegistryAutoConfiguration.class))
		.withBean(Handler.class);

	@Test
	void shouldRegisterAComponentForEachRing() {
		this.runner.run((context) -> {
			CompositeHealthContributor disruptor = (CompositeHealthContributor) context
				.getBean(HealthContributorRegistry.class)
				.getContributor("disruptor");
			HealthIndicator ring = (HealthIndicator) disruptor.getContributor("orders");
			assertThat(ring.health().getStatus()).isEqualTo(Status.UP);
			context.getBean(RingLifecycle.class).stop();
			assertThat(ring.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
		});
	}

	@Test
	void shouldBeSwitchedOffByItsProperty() {
		this.runner.withPropertyValues("management.health.disruptor.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(RingsHealthContributor.class));
	}

	@Test
	void shouldBackOffBeforeTheUsersIndicator() {
		this.runner.withBean("disruptorHealthIndicator", HealthIndicator.class, () -> () -> Health.up().build())
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(RingsHealthContributor.class));
	}

	@Test
	void shouldBeAbsentWithoutHealth() {
		new ApplicationContextRunner().withUserConfiguration(AutoConfigured.class)
			.withBean(Handler.class)
			.withClassLoader(new FilteredClassLoader("org.springframework.boot.health"))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(RingRegistry.class)
				.doesNotHaveBean(RingsHealthContributor.class));
	}

	@Test
	void shouldBeAbsentWhenRingsAreOff() {
		this.runner.withPropertyValues("disruptor.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(RingsHealthContributor.class));
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DisruptorAutoConfiguration.class, DisruptorHealthContributorAutoConfiguration.class })
	static class AutoConfigured {

	}

	static class Handler {

		@DisruptorHandler(ring = "orders")
		void match(TestEvent event) {
		}

	}

}
