package io.github.disruptor4j.boot.autoconfigure;

import java.time.Duration;
import java.util.List;

import org.aopalliance.intercept.MethodInterceptor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.autoproxy.BeanNameAutoProxyCreator;
import org.springframework.aop.support.AopUtils;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;
import io.github.disruptor4j.spring.consumer.HandlerBindingException;
import io.github.disruptor4j.spring.ring.RingProducer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Handlers behind proxies: found on the user's class, called through the proxy.
 */
class ProxiedHandlersTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DisruptorAutoConfiguration.class))
		.withBean(Recorder.class, Recorder::new)
		.withUserConfiguration(Publisher.class);

	@Test
	void shouldCallMethodsThroughProxiesOfTheClass() {
		this.runner.withUserConfiguration(ClassProxies.class)
			.withBean("handler", MethodHandler.class)
			.run((context) -> {
				assertThat(AopUtils.isCglibProxy(context.getBean("handler"))).isTrue();
				assertHandled(context.getBean(Publisher.class), context.getBean(Recorder.class));
			});
	}

	@Test
	void shouldCallMethodsThroughProxiesOfTheInterfaces() {
		this.runner.withUserConfiguration(InterfaceProxies.class)
			.withBean("handler", InterfaceMethodHandler.class)
			.run((context) -> {
				assertThat(AopUtils.isJdkDynamicProxy(context.getBean("handler"))).isTrue();
				assertHandled(context.getBean(Publisher.class), context.getBean(Recorder.class));
			});
	}

	@Test
	void shouldCallHandlerTypesThroughProxiesOfTheInterfaces() {
		this.runner.withUserConfiguration(InterfaceProxies.class)
			.withBean("handler", TypeHandler.class)
			.run((context) -> {
				assertThat(AopUtils.isJdkDynamicProxy(context.getBean("handler"))).isTrue();
				assertHandled(context.getBean(Publisher.class), context.getBean(Recorder.class));
			});
	}

	@Test
	void shouldCallHandlerTypesThroughProxiesOfTheClass() {
		this.runner.withUserConfiguration(ClassProxies.class)
			.withBean("handler", TypeHandler.class)
			.run((context) -> assertHandled(context.getBean(Publisher.class), context.getBean(Recorder.class)));
	}

	@Test
	void shouldRefuseAMethodThatTheProxyHides() {
		this.runner.withUserConfiguration(InterfaceProxies.class)
			.withBean("handler", HiddenMethodHandler.class)
			.run((context) -> assertThat(context).getFailure().rootCause().isInstanceOf(HandlerBindingException.class));
	}

	private static void assertHandled(Publisher publisher, Recorder recorder) {
		publisher.producer.publish((event, sequence) -> event.fill(sequence, "ACME"));
		Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.until(() -> recorder.seen().equals(List.of("advice:", "handler:ACME")));
	}

	private static BeanNameAutoProxyCreator creator(boolean targetClass) {
		BeanNameAutoProxyCreator creator = new BeanNameAutoProxyCreator();
		creator.setBeanNames("handler");
		creator.setInterceptorNames("recording");
		creator.setProxyTargetClass(targetClass);
		return creator;
	}

	static class Publisher {

		private final RingProducer<OrderEvent> producer;

		Publisher(RingProducer<OrderEvent> producer) {
			this.producer = producer;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Advice {

		@Bean
		static MethodInterceptor recording(Recorder recorder) {
			return (invocation) -> {
				if (invocation.getArguments().length > 0 && invocation.getArguments()[0] instanceof OrderEvent) {
					recorder.add("advice", new OrderEvent());
				}
				return invocation.proceed();
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ClassProxies extends Advice {

		@Bean
		static BeanNameAutoProxyCreator proxies() {
			return creator(true);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class InterfaceProxies extends Advice {

		@Bean
		static BeanNameAutoProxyCreator proxies() {
			return creator(false);
		}

	}

	static class MethodHandler {

		private final Recorder recorder;

		MethodHandler(Recorder recorder) {
			this.recorder = recorder;
		}

		@DisruptorHandler("orders")
		void onOrder(OrderEvent event) {
			this.recorder.add("handler", event);
		}

	}

	interface OrderListener {

		void onOrder(OrderEvent event);

	}

	static class InterfaceMethodHandler implements OrderListener {

		private final Recorder recorder;

		InterfaceMethodHandler(Recorder recorder) {
			this.recorder = recorder;
		}

		@Override
		@DisruptorHandler("orders")
		public void onOrder(OrderEvent event) {
			this.recorder.add("handler", event);
		}

	}

	static class HiddenMethodHandler extends InterfaceMethodHandler {

		HiddenMethodHandler(Recorder recorder) {
			super(recorder);
		}

		@DisruptorHandler("orders")
		void onHidden(OrderEvent event) {
		}

	}

	@DisruptorHandler("orders")
	static class TypeHandler implements EventHandler<OrderEvent> {

		private final Recorder recorder;

		TypeHandler(Recorder recorder) {
			this.recorder = recorder;
		}

		@Override
		public void onEvent(OrderEvent event, long sequence, boolean endOfBatch) {
			this.recorder.add("handler", event);
		}

	}

}
