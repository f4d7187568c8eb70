package io.github.disruptor4j.docs.payments;

import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.github.disruptor4j.boot.autoconfigure.DisruptorAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the application of the chapters on producers and on errors.
 */
class PaymentsTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	@Test
	void shouldBuryWhatCannotBeBookedAndHideIt() {
		new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
			.withUserConfiguration(Application.class)
			.withPropertyValues("spring.config.name=payments")
			.run((context) -> {
				Payments payments = context.getBean(Payments.class);
				assertThat(payments.pay("ann", 100)).isEqualTo("accepted");
				payments.pay("bob", 0);
				payments.payAll(new String[] { "cid", "dan" }, new Long[] { 1L, 2L });
				payments.payEach(List.of("eve"), 2, 3);
				Awaitility.await()
					.atMost(PATIENCE)
					.untilAsserted(() -> assertThat(context.getBean(Notices.class).getSent()).containsExactly("ann",
							"cid", "dan", "eve"));
				assertThat(context.getBean(Booking.class).getBooked()).containsExactly("ann", "cid", "dan", "eve");
				Awaitility.await()
					.atMost(PATIENCE)
					.untilAsserted(() -> assertThat(context.getBean(Clerk.class).getCases())
						.containsExactly("bob: Nothing to book after 3 attempts"));
				assertThat(context.getBean(Pager.class).getPages()).isEmpty();
			});
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(DisruptorAutoConfiguration.class)
	@Import({ Booking.class, Clerk.class, Notices.class, Pager.class, Payments.class })
	static class Application {

	}

}
