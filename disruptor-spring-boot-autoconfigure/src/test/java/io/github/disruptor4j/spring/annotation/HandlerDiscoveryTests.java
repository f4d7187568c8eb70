package io.github.disruptor4j.spring.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AliasFor;
import org.springframework.core.env.MapPropertySource;

import io.github.disruptor4j.BatchHandler;
import io.github.disruptor4j.EventBatch;
import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.RangeHandler;
import io.github.disruptor4j.RewindableEventHandler;
import io.github.disruptor4j.WorkHandler;
import io.github.disruptor4j.spring.graph.ConsumerDefinition;
import io.github.disruptor4j.spring.graph.ErrorPolicy;
import io.github.disruptor4j.spring.graph.HandlerReference;
import io.github.disruptor4j.spring.graph.HandlerShape;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HandlerDiscovery}.
 */
class HandlerDiscoveryTests {

	@Test
	void shouldFindATypeThatImplementsEventHandler() {
		HandlerReference reference = single(Journal.class).handler();
		assertThat(reference).isNotNull();
		assertThat(reference.shape()).isEqualTo(HandlerShape.EVENT_HANDLER);
		assertThat(reference.userClass()).isEqualTo(Journal.class);
		assertThat(reference.method()).isNull();
		assertThat(reference.eventType().resolve()).isEqualTo(Event.class);
	}

	@Test
	void shouldCallAConsumerAsItsBeanOrItsMethod() {
		assertThat(single(Journal.class).name()).isEqualTo("handlerDiscoveryTests.Journal");
		assertThat(single(Plain.class).name()).isEqualTo("onEvent");
	}

	@Test
	void shouldFindATypeThatImplementsRewindableEventHandler() {
		HandlerReference reference = single(Rewinding.class).handler();
		assertThat(reference).isNotNull();
		assertThat(reference.shape()).isEqualTo(HandlerShape.REWINDABLE_EVENT_HANDLER);
		assertThat(reference.eventType().resolve()).isEqualTo(Event.class);
	}

	@Test
	void shouldTellTheShapesOfMethodsApart() {
		List<DiscoveredHandler> handlers = discover(Shapes.class);
		Map<String, HandlerShape> shapes = new TreeMap<>();
		handlers.forEach((handler) -> shapes.put(handler.consumer().name(), reference(handler).shape()));
		assertThat(shapes).containsExactlyInAnyOrderEntriesOf(Map.of("one", HandlerShape.EVENT, "two",
				HandlerShape.EVENT_SEQUENCE, "three", HandlerShape.EVENT_SEQUENCE_END_OF_BATCH, "batch",
				HandlerShape.EVENT_BATCH, "list", HandlerShape.EVENT_LIST, "range", HandlerShape.SEQUENCE_RANGE));
		assertThat(handlers).allSatisfy((handler) -> assertThat(reference(handler).eventType().resolve())
			.isEqualTo((reference(handler).shape() != HandlerShape.SEQUENCE_RANGE) ? Event.class : null));
	}

	@ParameterizedTest
	@CsvSource({ "batchHandler, BATCH_HANDLER", "workHandler, WORK_HANDLER", "rangeHandler, RANGE_HANDLER" })
	void shouldTellTheShapesOfTypesApart(String bean, HandlerShape shape) {
		DiscoveredHandler found = discover(Types.class).stream()
			.filter((handler) -> handler.consumer().name().equals(bean))
			.findFirst()
			.orElseThrow();
		assertThat(reference(found).shape()).isEqualTo(shape);
		assertThat(reference(found).eventType().resolve())
			.isEqualTo((shape != HandlerShape.RANGE_HANDLER) ? Event.class : null);
	}

	@Test
	void shouldReadTheAttributesAndReplacePlaceholders() {
		ConsumerDefinition consumer = single(Attributes.class);
		assertThat(consumer.name()).isEqualTo("match");
		assertThat(consumer.after()).containsExactly("journal", "risk", "audit");
		assertThat(consumer.maxBatchSize()).isEqualTo(256);
		assertThat(consumer.concurrency()).isEqualTo(3);
		assertThat(consumer.partitionBy()).isEqualTo("account");
		assertThat(consumer.autoStartup()).isFalse();
		assertThat(consumer.onError().policy()).isEqualTo(ErrorPolicy.SKIP);
		assertThat(consumer.origin()).startsWith("@DisruptorHandler on ").endsWith("Attributes.onEvent(Event)");
		assertThat(discover(Attributes.class).get(0).ring()).isEqualTo("orders");
	}

	@Test
	void shouldLeaveOpenWhatTheAnnotationDoesNotSay() {
		ConsumerDefinition base = ConsumerDefinition.builder("x")
			.after("other")
			.maxBatchSize(3)
			.concurrency(2)
			.partitionBy("key")
			.autoStartup(false)
			.onError(ErrorPolicy.SKIP)
			.build();
		ConsumerDefinition merged = single(Plain.class).toBuilder().defaults(base).build();
		assertThat(merged.after()).containsExactly("other");
		assertThat(merged.maxBatchSize()).isEqualTo(3);
		assertThat(merged.concurrency()).isEqualTo(2);
		assertThat(merged.partitionBy()).isEqualTo("key");
		assertThat(merged.autoStartup()).isFalse();
		assertThat(merged.onError().policy()).isEqualTo(ErrorPolicy.SKIP);
	}

	@Test
	void shouldSupportMetaAnnotations() {
		ConsumerDefinition consumer = single(Meta.class);
		assertThat(consumer.name()).isEqualTo("audited");
		assertThat(consumer.onError().policy()).isEqualTo(ErrorPolicy.SKIP);
		assertThat(discover(Meta.class).get(0).ring()).isEqualTo("orders");
	}

	@Test
	void shouldFindBeanMethodsThatReturnAHandler() {
		List<DiscoveredHandler> handlers = discover(BeanMethods.class);
		assertThat(handlers).hasSize(1);
		assertThat(handlers.get(0).consumer().name()).isEqualTo("lambda");
		assertThat(reference(handlers.get(0)).eventType().resolve()).isEqualTo(Event.class);
		assertThat(reference(handlers.get(0)).shape()).isEqualTo(HandlerShape.EVENT_HANDLER);
	}

	@Test
	void shouldResolveGenericEventTypes() {
		assertThat(single(Concrete.class).handler()).isNotNull()
			.satisfies((reference) -> assertThat(reference.eventType().resolve()).isEqualTo(Event.class));
	}

	@Test
	void shouldCreateNoBean() {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.register(Journal.class, Plain.class, BeanMethods.class);
			context.addBeanFactoryPostProcessor((beanFactory) -> {
				assertThat(discovery(beanFactory).annotatedHandlers()).hasSize(3);
				for (String name : beanFactory.getBeanDefinitionNames()) {
					if (name.contains("andlerDiscoveryTests") || name.equals("lambda")) {
						assertThat(beanFactory.containsSingleton(name)).as(name).isFalse();
					}
				}
			});
			context.refresh();
		}
	}

	@Test
	void shouldNotLookIntoInfrastructure() {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.registerBean("mine", Journal.class);
			context.registerBean("infrastructure", Journal.class,
					(definition) -> definition.setRole(BeanDefinition.ROLE_INFRASTRUCTURE));
			List<DiscoveredHandler> handlers = new ArrayList<>();
			context.addBeanFactoryPostProcessor(
					(beanFactory) -> handlers.addAll(discovery(beanFactory).annotatedHandlers()));
			context.refresh();
			assertThat(handlers).<Object>extracting((handler) -> handler.consumer().name()).containsExactly("mine");
		}
	}

	@Test
	void shouldAskNoFactoryBeanForItsType() {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.registerBean("factory", LateFactory.class);
			context.addBeanFactoryPostProcessor((beanFactory) -> {
				assertThat(discovery(beanFactory).annotatedHandlers()).isEmpty();
				assertThat(beanFactory.containsSingleton("factory")).isFalse();
			});
			context.refresh();
		}
	}

	@Test
	void shouldFindTheUserClassBehindProxiesThatAreSingletonsAlready() {
		ProxyFactory cglib = new ProxyFactory(new Plain());
		cglib.setProxyTargetClass(true);
		ProxyFactory jdk = new ProxyFactory(new Journal());
		Object jdkProxy = jdk.getProxy();
		assertThat(jdkProxy).isNotInstanceOf(Journal.class);
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.getBeanFactory().registerSingleton("plain", cglib.getProxy());
			context.getBeanFactory().registerSingleton("journal", jdkProxy);
			List<DiscoveredHandler> handlers = discovery(context.getBeanFactory()).annotatedHandlers();
			assertThat(handlers).<Object>extracting((handler) -> reference(handler).userClass())
				.containsExactlyInAnyOrder(Plain.class, Journal.class);
		}
	}

	@Test
	void shouldReferToABeanByName() {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.register(BeanMethods.class);
			context.addBeanFactoryPostProcessor((beanFactory) -> {
				HandlerDiscovery discovery = discovery(beanFactory);
				assertThat(discovery.handlerBean("lambda")).isNotNull();
				assertThat(discovery.handlerBean("text")).isNull();
				assertThat(discovery.handlerBean("missing")).isNull();
				assertThat(discovery.typeOf("text")).isEqualTo(String.class);
				assertThat(discovery.typeOf("missing")).isNull();
			});
			context.refresh();
		}
	}

	private static ConsumerDefinition single(Class<?> type) {
		List<DiscoveredHandler> handlers = discover(type);
		assertThat(handlers).hasSize(1);
		return handlers.get(0).consumer();
	}

	private static HandlerReference reference(DiscoveredHandler handler) {
		HandlerReference reference = handler.consumer().handler();
		assertThat(reference).isNotNull();
		return reference;
	}

	static List<DiscoveredHandler> discover(Class<?> type) {
		List<DiscoveredHandler> handlers = new ArrayList<>();
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.register(type);
			context.addBeanFactoryPostProcessor(
					(beanFactory) -> handlers.addAll(discovery(beanFactory).annotatedHandlers()));
			context.refresh();
		}
		return handlers;
	}

	private static HandlerDiscovery discovery(ConfigurableListableBeanFactory beanFactory) {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("test", Map.of("ring", "orders", "first", "journal, risk")));
			return new HandlerDiscovery(beanFactory, context.getEnvironment()::resolveRequiredPlaceholders);
		}
	}

	static class Event {

	}

	@DisruptorHandler("orders")
	static class Journal implements EventHandler<Event> {

		@Override
		public void onEvent(Event event, long sequence, boolean endOfBatch) {
		}

	}

	@DisruptorHandler("orders")
	static class Rewinding implements RewindableEventHandler<Event> {

		@Override
		public void onEvent(Event event, long sequence, boolean endOfBatch) {
		}

	}

	static class Plain {

		@DisruptorHandler("orders")
		void onEvent(Event event) {
		}

	}

	static class Shapes {

		@DisruptorHandler("orders")
		void one(Event event) {
		}

		@DisruptorHandler("orders")
		void two(Event event, long sequence) {
		}

		@DisruptorHandler("orders")
		protected void three(Event event, long sequence, boolean endOfBatch) {
		}

		@DisruptorHandler("orders")
		void batch(EventBatch<Event> batch) {
		}

		@DisruptorHandler("orders")
		void list(List<? extends Event> batch) {
		}

		@DisruptorHandler("orders")
		void range(long lower, long upper) {
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Types {

		@Bean
		@DisruptorHandler("orders")
		BatchHandler<Event> batchHandler() {
			return (batch) -> {
			};
		}

		@Bean
		@DisruptorHandler("orders")
		WorkHandler<Event> workHandler() {
			return (event) -> {
			};
		}

		@Bean
		@DisruptorHandler("orders")
		RangeHandler rangeHandler() {
			return (lower, upper) -> {
			};
		}

	}

	static class Attributes {

		@DisruptorHandler(ring = "${ring}", name = "${name:match}", after = { "${first}", "audit" }, maxBatchSize = 256,
				concurrency = 3, partitionBy = "${partition:account}", autoStartup = "${start:false}",
				onError = "${policy:skip}")
		void onEvent(Event event) {
		}

	}

	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@DisruptorHandler(ring = "orders", onError = "skip")
	@interface Audited {

		@AliasFor(annotation = DisruptorHandler.class)
		String name();

	}

	static class Meta {

		@Audited(name = "audited")
		void onEvent(Event event) {
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class BeanMethods {

		@Bean
		@DisruptorHandler("orders")
		EventHandler<Event> lambda() {
			return (event, sequence, endOfBatch) -> {
			};
		}

		@Bean
		String text() {
			return "no handler";
		}

	}

	@SuppressWarnings("rawtypes")
	static class LateFactory implements FactoryBean {

		@Override
		public Object getObject() {
			return new Plain();
		}

		@Override
		public Class<?> getObjectType() {
			return Plain.class;
		}

	}

	abstract static class Generic<T> {

		@DisruptorHandler("orders")
		void onEvent(T event) {
		}

	}

	static class Concrete extends Generic<Event> {

	}

}
