package io.github.disruptor4j.docs.orders;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.github.disruptor4j.boot.autoconfigure.DisruptorAutoConfiguration;
import io.github.disruptor4j.spring.ring.Ring;
import io.github.disruptor4j.spring.ring.RingRegistry;
import io.github.disruptor4j.spring.ring.RingState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the application of the guide with each of its configurations.
 */
class OrdersTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withInitializer(new ConfigDataApplicationContextInitializer())
		.withUserConfiguration(Application.class);

	@ParameterizedTest
	@ValueSource(strings = { "orders", "tuned", "observed" })
	void shouldHandleOrdersAsTheConfigurationSays(String name) {
		this.runner.withPropertyValues("spring.config.name=" + name).run((context) -> {
			Intake intake = context.getBean(Intake.class);
			intake.place(new Order("ACME", 10));
			intake.placeIfThereIsRoom(new Order("BOLT", 0));
			intake.placeWithin(PATIENCE, new Order("CRUX", 5));
			Awaitility.await()
				.atMost(PATIENCE)
				.untilAsserted(() -> assertThat(context.getBean(Matching.class).getMatched()).containsExactly("ACME",
						"BOLT", "CRUX"));
			assertThat(context.getBean(Journal.class).getWritten()).isEqualTo(3);
			assertThat(context.getBean(Watch.class).slowestLag()).isBetween(0L, 3L);
			Ring<?> ring = context.getBean(RingRegistry.class).ring("orders");
			assertThat(ring.state()).isEqualTo(RingState.RUNNING);
			assertThat(ring.graph().parentsOf("match")).containsExactly("journal", "risk");
			assertThat(ring.consumer("risk").failures().total()).isOne();
		});
	}

	@Test
	void shouldFailTheRingWhenAConsumerDies() {
		this.runner
			.withPropertyValues("spring.config.name=orders",
					"disruptor.rings.orders.consumers.risk.on-error.policy=halt")
			.run((context) -> {
				context.getBean(Intake.class).place(new Order("BOLT", 0));
				Awaitility.await()
					.atMost(PATIENCE)
					.untilAsserted(() -> assertThat(context.getBean(Watch.class).getAlarm())
						.contains("Ring 'orders' has failed", "Quantity 0"));
				assertThat(context.getBean(RingRegistry.class).ring("orders").state()).isEqualTo(RingState.FAILED);
			});
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(DisruptorAutoConfiguration.class)
	@Import({ Intake.class, Journal.class, Matching.class, Risk.class, Watch.class })
	static class Application {

	}

}
