package io.github.disruptor4j.docs.orders;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.github.disruptor4j.boot.autoconfigure.DisruptorAutoConfiguration;
import io.github.disruptor4j.test.DisruptorTestAutoConfiguration;
import io.github.disruptor4j.test.DisruptorTester;

import static io.github.disruptor4j.test.RingAssertions.assertThat;

/**
 * The tester in an {@link ApplicationContextRunner}.
 */
class TesterInRunnerTests {

	// tag::runner[]
	@Test
	void shouldHandleOrders() {
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DisruptorAutoConfiguration.class, DisruptorTestAutoConfiguration.class))
			.withBean(Matching.class)
			.withBean(Intake.class)
			.run((context) -> {
				context.getBean(Intake.class).place(new Order("ACME", 10));
				DisruptorTester tester = context.getBean(DisruptorTester.class);
				tester.awaitIdle();
				assertThat(tester.ring("orders")).hasPublished(1);
			});
	}
	// end::runner[]

}
