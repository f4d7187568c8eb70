package io.github.disruptor4j.boot.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.aop.framework.autoproxy.DefaultAdvisorAutoProxyCreator;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationPropertiesBean;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;
import io.github.disruptor4j.spring.ring.Ring;
import io.github.disruptor4j.spring.ring.RingContainers;
import io.github.disruptor4j.spring.ring.RingLifecycle;
import io.github.disruptor4j.spring.ring.RingProducer;
import io.github.disruptor4j.spring.ring.RingRegistry;
import io.github.disruptor4j.spring.ring.RingResources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link DisruptorAutoConfiguration}.
 */
@ExtendWith(OutputCaptureExtension.class)
class DisruptorAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DisruptorAutoConfiguration.class));

	@Test
	void shouldStartWithoutAnyRing() {
		this.runner.run((context) -> {
			assertThat(context).hasNotFailed().hasSingleBean(RingRegistry.class).hasSingleBean(RingLifecycle.class);
			assertThat(context).doesNotHaveBean(RingProducer.class);
			assertThat(context.getBean(RingRegistry.class).names()).isEmpty();
		});
	}

	@Test
	void shouldCreateTheBeansOfEachRing() {
		this.runner.withUserConfiguration(OrderHandler.class).run((context) -> {
			assertThat(context).hasBean("ordersRingProducer").hasBean("ordersRing").hasBean("ordersRingBuffer");
			assertThat(names(context, RingProducer.class, OrderEvent.class)).containsExactly("ordersRingProducer");
			assertThat(names(context, Ring.class, OrderEvent.class)).containsExactly("ordersRing");
			assertThat(names(context, RingBuffer.class, OrderEvent.class)).containsExactly("ordersRingBuffer");
			assertThat(names(context, RingProducer.class, TradeEvent.class)).isEmpty();
		});
	}

	@Test
	void shouldBackOffBeforeTheUsersBeans() {
		this.runner.withUserConfiguration(OrderHandler.class, OwnBeans.class).run((context) -> {
			assertThat(context).hasSingleBean(RingLifecycle.class).hasSingleBean(RingContainers.class);
			assertThat(context.getBean(RingLifecycle.class)).isSameAs(context.getBean("ownLifecycle"));
			assertThat(context.getBean(RingContainers.class)).isSameAs(context.getBean("ownContainers"));
			assertThat(context.getBean(RingResources.class)).isSameAs(context.getBean("ownResources"));
			assertThat(context.getBean("ordersRingProducer", RingProducer.class).ring()).isEqualTo("mine");
		});
	}

	@Test
	void shouldLeaveTheUsersBeanOfARing() {
		RingProducer<?> own = mock(RingProducer.class);
		this.runner.withUserConfiguration(OrderHandler.class)
			.withBean("ordersRingProducer", RingProducer.class, () -> own)
			.run((context) -> assertThat(context).getBean("ordersRingProducer").isSameAs(own));
	}

	@Test
	void shouldBeAbsentWithoutTheEngine() {
		this.runner.withClassLoader(new FilteredClassLoader(RingBuffer.class))
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(DisruptorAutoConfiguration.class)
				.doesNotHaveBean(RingLifecycle.class));
	}

	@Test
	void shouldBeSwitchedOffByProperty() {
		this.runner.withUserConfiguration(OrderHandler.class)
			.withPropertyValues("disruptor.enabled=false", "disruptor.rings.orders.buffer-size=3")
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(RingRegistry.class)
				.doesNotHaveBean(RingLifecycle.class)
				.doesNotHaveBean("ordersRingProducer"));
	}

	@Test
	void shouldStartInItsPhaseUnlessConfiguredOtherwise() {
		this.runner.run((context) -> assertThat(context.getBean(RingLifecycle.class).getPhase())
			.isEqualTo(RingLifecycle.DEFAULT_PHASE)
			.isEqualTo(Integer.MAX_VALUE - 4096));
		this.runner.withPropertyValues("disruptor.lifecycle.phase=7")
			.run((context) -> assertThat(context.getBean(RingLifecycle.class).getPhase()).isEqualTo(7));
	}

	@Test
	void shouldGiveThirtySecondsToStopUnlessConfiguredOtherwise() {
		this.runner.run((context) -> assertThat(context.getBean(DisruptorProperties.class).shutdown().timeout())
			.isEqualTo(Duration.ofSeconds(30)));
		this.runner.withPropertyValues("disruptor.shutdown.timeout=5s")
			.run((context) -> assertThat(context.getBean(DisruptorProperties.class).shutdown().timeout())
				.isEqualTo(Duration.ofSeconds(5)));
	}

	@Test
	void shouldBindThePropertiesAsABeanOnlyForThoseWhoAskForIt() {
		this.runner.withUserConfiguration(OrderHandler.class).run((context) -> {
			String bean = context.getBeanNamesForType(DisruptorProperties.class)[0];
			assertThat(context.getBeanFactory().containsSingleton(bean)).isFalse();
			assertThat(ConfigurationPropertiesBean.getAll(context)).containsKey(bean);
			assertThat(context.getBeanFactory().containsSingleton(bean)).isTrue();
		});
	}

	@Test
	void shouldTellThatBeansOfRingsCarryNoAnnotations() {
		this.runner.withUserConfiguration(OrderHandler.class)
			.run((context) -> assertThat(Stream.of("ordersRingProducer", "ordersRing", "ordersRingBuffer"))
				.allSatisfy((bean) -> assertThat(AutoProxyUtils.determineTargetClass(context.getBeanFactory(), bean))
					.isEqualTo(Object.class)));
	}

	@Test
	void shouldStartNoThreadBeforeAllSingletonsExist() {
		this.runner.withUserConfiguration(OrderHandler.class, ThreadWatcher.class).run((context) -> {
			assertThat(context.getBean(ThreadWatcher.class).seen).isEmpty();
			assertThat(consumerThreads()).hasSize(1);
		});
		assertThat(consumerThreads()).isEmpty();
	}

	@Test
	void shouldKeepBeansEligibleForPostProcessing(CapturedOutput output) {
		this.runner.withUserConfiguration(OrderHandler.class)
			.withBean(DefaultAdvisorAutoProxyCreator.class)
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).doesNotContain("not eligible for getting processed by all BeanPostProcessors");
	}

	@Test
	void shouldWarnOfARingWithoutConsumers(CapturedOutput output) {
		this.runner.withPropertyValues("disruptor.rings.idle.event-type=" + OrderEvent.class.getName())
			.run((context) -> assertThat(context).hasNotFailed().hasBean("idleRingProducer"));
		assertThat(output).containsOnlyOnce("Ring 'idle' has no consumer");
	}

	@Test
	void shouldLogEachRingsGraphOnce(CapturedOutput output) {
		this.runner.withUserConfiguration(OrderHandler.class).run((context) -> {
			RingLifecycle lifecycle = context.getBean(RingLifecycle.class);
			lifecycle.stop();
			lifecycle.start();
		});
		assertThat(output).containsOnlyOnce("1024 slots, multi producer, blocking; consumers: orderHandler");
	}

	private static List<Thread> consumerThreads() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().startsWith("disruptor-orders-") && thread.isAlive())
			.toList();
	}

	private static String[] names(ApplicationContext context, Class<?> contract, Class<?> event) {
		return context.getBeanNamesForType(ResolvableType.forClassWithGenerics(contract, event));
	}

	@Configuration(proxyBeanMethods = false)
	static class OrderHandler {

		@Bean
		@DisruptorHandler("orders")
		EventHandler<OrderEvent> orderHandler() {
			return (event, sequence, endOfBatch) -> {
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnBeans {

		@Bean
		RingLifecycle ownLifecycle(RingContainers containers) {
			return new RingLifecycle(() -> containers, Duration.ofSeconds(1), 0);
		}

		@Bean
		RingContainers ownContainers(RingGraphs graphs, RingResources resources) {
			return new RingContainers(graphs.graphs(), resources);
		}

		@Bean
		RingResources ownResources(ListableBeanFactory beanFactory, ApplicationEventPublisher events) {
			return new RingResources(beanFactory, events);
		}

		@Bean
		RingProducer<?> ordersRingProducer() {
			RingProducer<?> producer = mock(RingProducer.class);
			given(producer.ring()).willReturn("mine");
			return producer;
		}

	}

	static class ThreadWatcher {

		private final List<Thread> seen;

		ThreadWatcher(RingProducer<OrderEvent> producer, RingRegistry registry) {
			producer.publish((event, sequence) -> event.fill(sequence, "early"));
			assertThat(registry.rings()).hasSize(1);
			this.seen = consumerThreads();
		}

	}

}
