package io.github.disruptor4j.boot.autoconfigure.endpoint;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.endpoint.web.WebEndpointsSupplier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;

import io.github.disruptor4j.boot.autoconfigure.DisruptorAutoConfiguration;
import io.github.disruptor4j.boot.endpoint.DisruptorEndpoint;
import io.github.disruptor4j.boot.endpoint.DisruptorEndpointWebExtension;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;
import io.github.disruptor4j.spring.ring.RingContainers;
import io.github.disruptor4j.spring.ring.RingRegistry;
import io.github.disruptor4j.spring.ring.RingState;
import io.github.disruptor4j.spring.ring.TestEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link DisruptorEndpointAutoConfiguration}.
 */
class DisruptorEndpointAutoConfigurationTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(DisruptorAutoConfiguration.class, DisruptorEndpointAutoConfiguration.class,
						EndpointAutoConfiguration.class, WebEndpointAutoConfiguration.class))
		.withBean(Handler.class)
		.withPropertyValues("management.endpoints.web.exposure.include=disruptor");

	@Test
	void shouldDescribeRings() {
		this.runner.run((context) -> assertThat(context.getBean(DisruptorEndpoint.class).ring("orders").state())
			.isEqualTo(RingState.RUNNING));
	}

	@Test
	void shouldOfferGetsOnlyUnlessAccessIsGranted() {
		this.runner.run((context) -> assertThat(operations(context)).containsExactlyInAnyOrder("GET disruptor",
				"GET disruptor/{ring}"));
	}

	@Test
	void shouldOfferPostsWhereAccessIsGranted() {
		this.runner.withPropertyValues("management.endpoint.disruptor.access=UNRESTRICTED")
			.run((context) -> assertThat(operations(context)).containsExactlyInAnyOrder("GET disruptor",
					"GET disruptor/{ring}", "POST disruptor/{ring}"));
	}

	private static List<String> operations(ApplicationContext context) {
		return context.getBean(WebEndpointsSupplier.class)
			.getEndpoints()
			.stream()
			.filter((endpoint) -> endpoint.getEndpointId().toString().equals("disruptor"))
			.flatMap((endpoint) -> endpoint.getOperations().stream())
			.map((operation) -> operation.getRequestPredicate().getHttpMethod() + " "
					+ operation.getRequestPredicate().getPath())
			.toList();
	}

	@Test
	void shouldBeAbsentWhenNotExposed() {
		this.runner.withPropertyValues("management.endpoints.web.exposure.include=health")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(DisruptorEndpoint.class));
	}

	@Test
	void shouldBeAbsentWithoutAccess() {
		this.runner.withPropertyValues("management.endpoint.disruptor.access=NONE")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(DisruptorEndpoint.class));
	}

	@Test
	void shouldBackOffBeforeTheUsersEndpoint() {
		this.runner
			.withBean("mine", DisruptorEndpoint.class,
					() -> new DisruptorEndpoint(mock(RingContainers.class), Duration.ZERO))
			.run((context) -> assertThat(context).getBeanNames(DisruptorEndpoint.class).containsExactly("mine"));
	}

	@Test
	void shouldBackOffBeforeTheUsersWebExtension() {
		this.runner.withPropertyValues("management.endpoints.web.exposure.include=disruptor")
			.withBean("mine", DisruptorEndpointWebExtension.class,
					() -> new DisruptorEndpointWebExtension(
							new DisruptorEndpoint(mock(RingContainers.class), Duration.ZERO)))
			.run((context) -> assertThat(context).getBeanNames(DisruptorEndpointWebExtension.class)
				.containsExactly("mine"));
	}

	@Test
	void shouldBeAbsentWithoutActuator() {
		new ApplicationContextRunner().withUserConfiguration(AutoConfigured.class)
			.withBean(Handler.class)
			.withPropertyValues("management.endpoints.web.exposure.include=disruptor")
			.withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate"))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(RingRegistry.class)
				.doesNotHaveBean(DisruptorEndpoint.class));
	}

	@Test
	void shouldBeAbsentWhenRingsAreOff() {
		this.runner.withPropertyValues("disruptor.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(DisruptorEndpoint.class));
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DisruptorAutoConfiguration.class, DisruptorEndpointAutoConfiguration.class })
	static class AutoConfigured {

	}

	static class Handler {

		@DisruptorHandler(ring = "orders")
		void match(TestEvent event) {
		}

	}

}
