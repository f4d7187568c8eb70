package io.github.disruptor4j.boot.autoconfigure;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.BusySpinWaitStrategy;
import io.github.disruptor4j.PhasedBackoffWaitStrategy;
import io.github.disruptor4j.SleepingWaitStrategy;
import io.github.disruptor4j.WaitStrategy;
import io.github.disruptor4j.YieldingWaitStrategy;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Threads that can spin are counted against the processors.
 */
@ExtendWith(OutputCaptureExtension.class)
class SpinningThreadsTests {

	private static final int MANY = Runtime.getRuntime().availableProcessors() + 1;

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DisruptorAutoConfiguration.class))
		.withUserConfiguration(Handler.class)
		.withPropertyValues("disruptor.rings.orders.consumers.match.concurrency=" + MANY);

	@Test
	void shouldWarn(CapturedOutput output) {
		this.runner.withPropertyValues("disruptor.rings.orders.wait-strategy.type=yielding").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(output).contains("WARN")
				.contains("%d consumer threads can spin, but there".formatted(MANY))
				.contains(": match of ring orders (yielding), %d threads. Threads that spin".formatted(MANY))
				.contains("set disruptor.cpu-guard to off");
		});
	}

	@Test
	void shouldFail() {
		this.runner.withPropertyValues("disruptor.defaults.wait-strategy.type=busy-spin", "disruptor.cpu-guard=fail")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(TooManySpinningThreadsException.class)
				.hasMessageContaining("%d consumer threads can spin".formatted(MANY)));
	}

	@Test
	void shouldCountBeansThatAreKnownToSpin() {
		this.runner.withBean("spinning", WaitStrategy.class, BusySpinWaitStrategy::new)
			.withPropertyValues("disruptor.rings.orders.wait-strategy.type=bean:spinning", "disruptor.cpu-guard=fail")
			.run((context) -> assertThat(context).hasFailed());
		this.runner.withBean("blocking", BlockingWaitStrategy.class)
			.withPropertyValues("disruptor.rings.orders.wait-strategy.type=bean:blocking", "disruptor.cpu-guard=fail")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@ParameterizedTest
	@ValueSource(classes = { BusySpinWaitStrategy.class, YieldingWaitStrategy.class, SleepingWaitStrategy.class,
			PhasedBackoffWaitStrategy.class })
	void shouldCountBeansOfEachClassThatSpins(Class<? extends WaitStrategy> type) {
		this.runner.withUserConfiguration(Strategies.class)
			.withPropertyValues("disruptor.cpu-guard=fail",
					"disruptor.rings.orders.wait-strategy.type=bean:" + type.getSimpleName())
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(TooManySpinningThreadsException.class));
	}

	@Test
	void shouldAllowAsManyAsThereAreProcessors() {
		this.runner
			.withPropertyValues("disruptor.cpu-guard=fail", "disruptor.rings.orders.wait-strategy.type=sleeping",
					"disruptor.rings.orders.consumers.match.concurrency=" + (MANY - 1))
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void shouldLetAConsumerWaitInItsOwnWay() {
		this.runner
			.withPropertyValues("disruptor.rings.orders.wait-strategy.type=busy-spin",
					"disruptor.rings.orders.consumers.match.wait-strategy.type=blocking", "disruptor.cpu-guard=fail")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void shouldNotCountWhenSwitchedOff(CapturedOutput output) {
		this.runner.withPropertyValues("disruptor.rings.orders.wait-strategy.type=yielding", "disruptor.cpu-guard=off")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(output).doesNotContain("can spin");
			});
	}

	static class Handler {

		@DisruptorHandler("orders")
		void match(OrderEvent event) {
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Strategies {

		@Bean("BusySpinWaitStrategy")
		BusySpinWaitStrategy busySpin() {
			return new BusySpinWaitStrategy();
		}

		@Bean("YieldingWaitStrategy")
		YieldingWaitStrategy yielding() {
			return new YieldingWaitStrategy();
		}

		@Bean("SleepingWaitStrategy")
		SleepingWaitStrategy sleeping() {
			return new SleepingWaitStrategy();
		}

		@Bean("PhasedBackoffWaitStrategy")
		PhasedBackoffWaitStrategy phasedBackoff() {
			return PhasedBackoffWaitStrategy.withLock(1, 1, TimeUnit.MILLISECONDS);
		}

	}

}
