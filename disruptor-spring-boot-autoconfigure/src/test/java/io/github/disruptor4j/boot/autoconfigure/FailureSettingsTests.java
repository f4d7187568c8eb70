package io.github.disruptor4j.boot.autoconfigure;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;

import io.github.disruptor4j.spring.annotation.DisruptorHandler;
import io.github.disruptor4j.spring.consumer.DeadLetter;
import io.github.disruptor4j.spring.consumer.DeadLetterSink;
import io.github.disruptor4j.spring.graph.ErrorHandling;
import io.github.disruptor4j.spring.graph.ErrorPolicy;
import io.github.disruptor4j.spring.graph.InvalidSettingException;
import io.github.disruptor4j.spring.graph.OnConsumerFailure;
import io.github.disruptor4j.spring.graph.RingDefinition;
import io.github.disruptor4j.spring.ring.Ring;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the properties that say what happens when something fails: what they do, and
 * what is said where they are wrong.
 */
class FailureSettingsTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DisruptorAutoConfiguration.class))
		.withUserConfiguration(Handlers.class);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			consumers.match.on-error.retry.max-attempts=0    | consumers.match.on-error.retry.max-attempts | at least 1
			on-error.retry.max-attempts=-1                   | on-error.retry.max-attempts | at least 1
			on-error.retry.backoff.initial=-1s               | on-error.retry.backoff.initial | 0 or longer
			on-error.retry.backoff.multiplier=0.5            | on-error.retry.backoff.multiplier | 1 or more
			on-error.retry.backoff.max=1ms                   | on-error.retry.backoff.max | no shorter than initial
			on-error.then=retry                              | on-error.then | halt, skip or dead-letter
			on-error.hide=true                               | on-error.hide | false unless events are skipped
			dead-letter.ring=orders                          | dead-letter.ring | another ring
			dead-letter.ring=order                           | dead-letter.ring | the name of another ring
			dead-letter.timeout=0s                           | dead-letter.timeout | longer than nothing
			feeds=orders                                     | feeds | other rings
			feeds=trade                                      | feeds | the name of another ring
			restart.max-restarts=0                           | restart.max-restarts | at least 1
			restart.backoff.max=1ms                          | restart.backoff.max | no shorter than initial
			stall-threshold=-1s                              | stall-threshold | positive, or 0 for never
			on-error.policy=dead-letter                      | dead-letter | set to a ring or a sink
			""")
	void shouldNameSettingValueAndFix(String property, String setting, String requirement) {
		this.runner.withPropertyValues("disruptor.rings.orders." + property)
			.run((context) -> assertThat(cause(context)).isInstanceOfSatisfying(InvalidSettingException.class, (ex) -> {
				assertThat(ex.ring()).isEqualTo("orders");
				assertThat(ex.setting()).isEqualTo(setting);
				assertThat(ex.requirement()).contains(requirement);
				assertThat(ex.origin()).contains("orders");
			}));
	}

	@Test
	void shouldRefuseTwoAddressesForDeadLetters() {
		this.runner
			.withPropertyValues("disruptor.rings.orders.dead-letter.ring=trades",
					"disruptor.rings.orders.dead-letter.sink=sink")
			.run((context) -> assertThat(cause(context)).hasMessageContaining("dead-letter.sink"));
	}

	@Test
	void shouldRefuseRingsThatFeedEachOther() {
		this.runner
			.withPropertyValues("disruptor.rings.orders.feeds=trades",
					"disruptor.rings.trades.event-type=" + TradeEvent.class.getName(),
					"disruptor.rings.trades.feeds=orders")
			.run((context) -> assertThat(cause(context)).hasMessageContaining("orders -> trades -> orders"));
	}

	@Test
	void shouldRefuseASinkThatIsNone() {
		this.runner.withPropertyValues("disruptor.rings.orders.dead-letter.sink=handlers")
			.run((context) -> assertThat(cause(context)).hasMessageContaining("dead-letter.sink")
				.hasMessageContaining("DeadLetterSink"));
	}

	@Test
	void shouldSendTheDeadLettersOfAllRingsToOneThatHasNone() {
		this.runner
			.withPropertyValues("disruptor.defaults.dead-letter.ring=letters",
					"disruptor.rings.letters.event-type=" + DeadLetter.class.getName())
			.run((context) -> {
				assertThat(deadLetterRing(context, "orders")).isEqualTo("letters");
				assertThat(deadLetterRing(context, "letters")).isNull();
			});
	}

	private static @Nullable String deadLetterRing(AssertableApplicationContext context, String ring) {
		return context.getBean(ring + "Ring", Ring.class).graph().ring().deadLetter().ring();
	}

	@Test
	void shouldLayPropertiesOverEachOther() {
		this.runner
			.withPropertyValues(
					Stream
						.of("disruptor.defaults.on-error.retry.max-attempts=7", "disruptor.defaults.stall-threshold=5s",
								"disruptor.rings.orders.on-error.policy=retry",
								"disruptor.rings.orders.on-error.retry.backoff.initial=1ms",
								"disruptor.rings.orders.on-consumer-failure=restart-consumer",
								"disruptor.rings.orders.consumers.match.on-error.then=skip",
								"disruptor.rings.orders.consumers.match.on-error.hide=true")
						.toArray(String[]::new))
			.run((context) -> {
				RingDefinition<?> ring = context.getBean("ordersRing", Ring.class).graph().ring();
				ErrorHandling match = ring.consumers().get(0).onError().or(ring.onError()).resolve();
				assertThat(match.policy()).isEqualTo(ErrorPolicy.RETRY);
				assertThat(match.maxAttempts()).isEqualTo(7);
				assertThat(match.backoff().initial()).hasMillis(1);
				assertThat(match.then()).isEqualTo(ErrorPolicy.SKIP);
				assertThat(match.hide()).isTrue();
				assertThat(ring.supervision().stallThreshold()).hasSeconds(5);
				assertThat(ring.supervision().onConsumerFailure()).isEqualTo(OnConsumerFailure.RESTART_CONSUMER);
			});
	}

	@Test
	void shouldFindTheOnlySinkForTheTypeOfEvent() {
		this.runner.withUserConfiguration(Sinks.class)
			.withPropertyValues("disruptor.rings.orders.on-error.policy=dead-letter")
			.run((context) -> assertThat(cause(context)).hasMessageContaining("has no copy constructor"));
	}

	private static Throwable cause(AssertableApplicationContext context) {
		return NestedExceptionUtils.getMostSpecificCause(context.getStartupFailure());
	}

	@Configuration(proxyBeanMethods = false)
	static class Handlers {

		@Bean
		Handler handlers() {
			return new Handler();
		}

	}

	static class Handler {

		@DisruptorHandler(ring = "orders", name = "match")
		void match(TradeEvent trade) {
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Sinks {

		@Bean
		DeadLetterSink<TradeEvent> tradeSink() {
			return (letter) -> {
			};
		}

		@Bean
		DeadLetterSink<OrderEvent> orderSink() {
			return (letter) -> {
			};
		}

	}

}
