package io.github.disruptor4j.boot.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;
import io.github.disruptor4j.spring.consumer.DeadLetterSink;
import io.github.disruptor4j.spring.consumer.EventCopier;
import io.github.disruptor4j.spring.graph.BackoffDefinition;
import io.github.disruptor4j.spring.graph.ConsumerDefinition;
import io.github.disruptor4j.spring.graph.DeadLetterDefinition;
import io.github.disruptor4j.spring.graph.ErrorHandling;
import io.github.disruptor4j.spring.graph.ErrorPolicy;
import io.github.disruptor4j.spring.graph.ObserveDefinition;
import io.github.disruptor4j.spring.graph.OnConsumerFailure;
import io.github.disruptor4j.spring.graph.OnFull;
import io.github.disruptor4j.spring.graph.PublishDefinition;
import io.github.disruptor4j.spring.graph.RingDefinition;
import io.github.disruptor4j.spring.graph.ShutdownMode;
import io.github.disruptor4j.spring.graph.SupervisionDefinition;
import io.github.disruptor4j.spring.graph.ThreadDefinition;
import io.github.disruptor4j.spring.graph.WaitStrategyDefinition;
import io.github.disruptor4j.spring.graph.WaitStrategyType;
import io.github.disruptor4j.spring.ring.RingRegistry;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What each property of a ring and of a consumer changes, wherever it is set.
 */
class PropertyEffectTests {

	private static final List<String> RING = List.of("buffer-size=64", "producer-type=single",
			"wait-strategy.type=phased-backoff", "wait-strategy.timeout=1ms", "wait-strategy.spin-timeout=2us",
			"wait-strategy.yield-timeout=3us", "wait-strategy.fallback=sleeping", "wait-strategy.retries=4",
			"wait-strategy.sleep=5us", "publish.on-full=timeout", "publish.timeout=6ms", "thread.name-prefix=hot-",
			"thread.daemon=false", "thread.priority=7", "thread.factory=threads", "shutdown.mode=halt",
			"on-error.policy=retry", "on-error.retry.max-attempts=8", "on-error.retry.backoff.initial=9ms",
			"on-error.retry.backoff.multiplier=10", "on-error.retry.backoff.max=11s", "on-error.then=dead-letter",
			"on-error.hide=true", "dead-letter.sink=sink", "dead-letter.timeout=12ms",
			"on-consumer-failure=restart-consumer", "restart.max-restarts=13", "restart.backoff.initial=14ms",
			"restart.backoff.multiplier=15", "restart.backoff.max=16s", "stall-threshold=17s",
			"observe.batch-meters=true", "observe.batches=true", "observe.events=true");

	/** One of each group, so that the others of the group have to be kept. */
	private static final List<String> ONE_OF_EACH = List.of("wait-strategy.retries=4", "publish.timeout=6ms",
			"thread.daemon=false", "on-error.hide=true", "dead-letter.timeout=12ms", "restart.max-restarts=13",
			"observe.events=true");

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DisruptorAutoConfiguration.class))
		.withUserConfiguration(Application.class);

	@ParameterizedTest
	@ValueSource(strings = { "disruptor.defaults.", "disruptor.rings.orders." })
	void shouldChangeWhatItSaysOfARing(String prefix) {
		this.runner.withPropertyValues(below(prefix, RING)).run((context) -> assertAllSet(ring(context)));
	}

	@Test
	void shouldKeepWhatOthersOfItsGroupSay() {
		this.runner.withPropertyValues(below("disruptor.defaults.", RING))
			.withPropertyValues(below("disruptor.rings.orders.", ONE_OF_EACH))
			.run((context) -> assertAllSet(ring(context)));
	}

	@Test
	void shouldChangeWhatItSaysOfAConsumer() {
		this.runner.withPropertyValues(below("disruptor.rings.orders.consumers.match.",
				List.of("handler=other", "after=journal", "max-batch-size=2", "concurrency=3", "partition-by=symbol",
						"auto-startup=false", "wait-strategy.type=sleeping", "wait-strategy.sleep=4us",
						"on-error.policy=retry", "on-error.retry.max-attempts=5", "on-error.then=skip")))
			.withPropertyValues("disruptor.rings.orders.wait-strategy.retries=6",
					"disruptor.rings.orders.on-error.hide=true", "disruptor.rings.orders.on-error.policy=skip",
					"disruptor.rings.orders.consumers.journal.concurrency=1")
			.run((context) -> {
				RingDefinition<?> ring = ring(context);
				ConsumerDefinition match = ring.consumers()
					.stream()
					.filter((consumer) -> consumer.name().equals("match"))
					.findFirst()
					.orElseThrow();
				assertThat(match.handler()).isNotNull()
					.satisfies((handler) -> assertThat(handler.beanName()).isEqualTo("other"));
				assertThat(match.after()).containsExactly("journal");
				assertThat(match.maxBatchSize()).isEqualTo(2);
				assertThat(match.concurrency()).isEqualTo(3);
				assertThat(match.partitionBy()).isEqualTo("symbol");
				assertThat(match.autoStartup()).isFalse();
				assertThat(match.waitStrategy()).isNotNull().satisfies((strategy) -> {
					assertThat(strategy.type()).isEqualTo(WaitStrategyType.SLEEPING);
					assertThat(strategy.sleep()).hasNanos(4_000);
					assertThat(strategy.retries()).isEqualTo(6);
				});
				ErrorHandling handling = match.onError().or(ring.onError()).resolve();
				assertThat(handling.policy()).isEqualTo(ErrorPolicy.RETRY);
				assertThat(handling.maxAttempts()).isEqualTo(5);
				assertThat(handling.then()).isEqualTo(ErrorPolicy.SKIP);
				assertThat(handling.hide()).isTrue();
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "disruptor.defaults.", "disruptor.rings.orders." })
	void shouldAskForVirtualThreads(String prefix) {
		this.runner.withPropertyValues(prefix + "thread.virtual=true", prefix + "wait-strategy.type=yielding")
			.run((context) -> assertThat(NestedExceptionUtils.getMostSpecificCause(context.getStartupFailure()))
				.hasMessageContaining("a virtual thread that spins keeps others from running"));
	}

	private static void assertAllSet(RingDefinition<?> ring) {
		assertThat(ring.bufferSize()).isEqualTo(64);
		assertThat(ring.producerType()).isEqualTo(ProducerType.SINGLE);
		assertThat(ring.waitStrategy()).isEqualTo(new WaitStrategyDefinition(WaitStrategyType.PHASED_BACKOFF, null,
				Duration.ofMillis(1), Duration.ofNanos(2_000), Duration.ofNanos(3_000), WaitStrategyType.SLEEPING, 4,
				Duration.ofNanos(5_000)));
		assertThat(ring.publish()).isEqualTo(new PublishDefinition(OnFull.TIMEOUT, Duration.ofMillis(6)));
		assertThat(ring.thread()).isEqualTo(new ThreadDefinition("hot-", false, 7, "threads", false));
		assertThat(ring.shutdownMode()).isEqualTo(ShutdownMode.HALT);
		assertThat(ring.onError().resolve()).isEqualTo(new ErrorHandling(ErrorPolicy.RETRY, 8,
				new BackoffDefinition(Duration.ofMillis(9), 10, Duration.ofSeconds(11)), ErrorPolicy.DEAD_LETTER,
				true));
		assertThat(ring.deadLetter()).isEqualTo(new DeadLetterDefinition(null, "sink", Duration.ofMillis(12)));
		assertThat(ring.supervision()).isEqualTo(new SupervisionDefinition(OnConsumerFailure.RESTART_CONSUMER, 13,
				new BackoffDefinition(Duration.ofMillis(14), 15, Duration.ofSeconds(16)), Duration.ofSeconds(17)));
		assertThat(ring.observe()).isEqualTo(new ObserveDefinition(true, true, true));
	}

	private static RingDefinition<?> ring(AssertableApplicationContext context) {
		return context.getBean(RingRegistry.class).ring("orders").graph().ring();
	}

	private static String[] below(String prefix, List<String> properties) {
		return properties.stream().map(prefix::concat).toArray(String[]::new);
	}

	@Configuration(proxyBeanMethods = false)
	static class Application {

		@DisruptorHandler("orders")
		void match(OrderEvent event) {
		}

		@DisruptorHandler("orders")
		void journal(OrderEvent event) {
		}

		@Bean
		EventHandler<OrderEvent> other() {
			return (event, sequence, endOfBatch) -> {
			};
		}

		@Bean
		ThreadFactory threads() {
			return (task) -> {
				Thread thread = new Thread(task, "made");
				thread.setDaemon(true);
				return thread;
			};
		}

		@Bean
		DeadLetterSink<OrderEvent> sink() {
			return (letter) -> {
			};
		}

		@Bean
		EventCopier<OrderEvent> copier() {
			return (event) -> event;
		}

	}

}
