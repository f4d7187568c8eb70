package io.github.disruptor4j.boot.autoconfigure;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.ReflectionHintsPredicates;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.javapoet.ClassName;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.boot.autoconfigure.endpoint.DisruptorEndpointAutoConfiguration;
import io.github.disruptor4j.boot.autoconfigure.health.DisruptorHealthContributorAutoConfiguration;
import io.github.disruptor4j.boot.autoconfigure.metrics.DisruptorMetricsAutoConfiguration;
import io.github.disruptor4j.boot.autoconfigure.observation.DisruptorObservationAutoConfiguration;
import io.github.disruptor4j.boot.endpoint.RingDescriptor;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;
import io.github.disruptor4j.spring.graph.RingDefinition;
import io.github.disruptor4j.spring.ring.RingProducer;
import io.github.disruptor4j.spring.ring.RingRegistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for {@link RingAotProcessor}: what it writes down, and that an application which
 * was processed ahead of time, compiled and started does the same as before.
 */
@Timeout(120)
@CompileWithForkedClassLoader
class RingAotProcessorTests {

	private static final ReflectionHintsPredicates REFLECTION = RuntimeHintsPredicates.reflection();

	@Test
	void shouldWriteDownMethodsOfHandlers() {
		process((initializer, hints) -> {
			assertThat(REFLECTION.onMethodInvocation(Handlers.class, "match")).accepts(hints);
			assertThat(REFLECTION.onMethodInvocation(Handlers.class, "quote")).accepts(hints);
		});
	}

	@Test
	void shouldWriteDownInterfaceMethodsThatProxiesAreCalledBy() {
		process((initializer, hints) -> {
			assertThat(REFLECTION.onMethodInvocation(Auditing.class, "audit")).accepts(hints);
			assertThat(REFLECTION.onMethodInvocation(Audit.class, "audit")).accepts(hints);
		});
	}

	@Test
	void shouldWriteDownWhatIsLookedUpInEventsAndWhatTheyExtend() {
		process((initializer, hints) -> {
			for (Class<?> event : List.of(OrderEvent.class, TradeEvent.class, LargeTradeEvent.class)) {
				assertThat(REFLECTION.onType(event)
					.withMemberCategories(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS,
							MemberCategory.INVOKE_DECLARED_METHODS, MemberCategory.ACCESS_DECLARED_FIELDS))
					.as(event.getSimpleName())
					.accepts(hints);
			}
		});
	}

	@Test
	void shouldWriteDownWhatTheEndpointAnswers() {
		process((initializer, hints) -> assertThat(REFLECTION.onMethodInvocation(RingDescriptor.class, "state"))
			.accepts(hints));
	}

	@Test
	void shouldBindEveryRecordOfTheProperties() {
		Set<Class<?>> records = new LinkedHashSet<>();
		collectRecords(ResolvableType.forClass(DisruptorProperties.class), records);
		assertThat(records).contains(DisruptorProperties.class, DisruptorProperties.Ring.class).hasSizeGreaterThan(10);
		process((initializer, hints) -> assertThat(records)
			.allSatisfy((each) -> assertThat(REFLECTION.onConstructorInvocation(each.getDeclaredConstructors()[0]))
				.accepts(hints)));
	}

	@Test
	void shouldWriteNothingDownWithoutRings() {
		DefaultListableBeanFactory beanFactory = new DefaultListableBeanFactory();
		assertThat(new RingAotProcessor().processAheadOfTime(beanFactory)).isNull();
	}

	@Test
	void shouldRunAsItDoesWithout() {
		process((initializer, hints) -> {
			GenericApplicationContext context = prepared(new GenericApplicationContext());
			initializer.initialize(context);
			context.refresh();
			try (context) {
				Handlers handlers = context.getBean(Handlers.class);
				context.getBean(Intake.class).place("ACME");
				await().until(() -> handlers.seen.size() == 4);
				assertThat(handlers.seen).contains("quote")
					.containsSubsequence("journal ACME", "match ACME", "archive ACME");
				assertThat(context.getBean(Auditing.class).seen).isEmpty();
				audits(context).send(new AuditEvent("looked at"));
				await().until(() -> context.getBean(Auditing.class).seen.equals(List.of("looked at")));
				assertThat(context.getBean(RingRegistry.class).names()).containsExactlyInAnyOrder("orders",
						"market-data", "audits", "large");
			}
		});
	}

	@SuppressWarnings("unchecked")
	private static void process(
			BiConsumer<ApplicationContextInitializer<GenericApplicationContext>, RuntimeHints> test) {
		AnnotationConfigApplicationContext context = prepared(new AnnotationConfigApplicationContext());
		context.register(Application.class);
		TestGenerationContext generation = new TestGenerationContext(
				ClassName.get("io.github.disruptor4j.boot.autoconfigure", "Aot"));
		ClassName initializer = new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
		generation.writeGeneratedContent();
		context.close();
		TestCompiler.forSystem()
			.with(generation)
			.compile((compiled) -> test.accept(
					compiled.getInstance(ApplicationContextInitializer.class, initializer.toString()),
					generation.getRuntimeHints()));
	}

	@SuppressWarnings("unchecked") // the qualifier's ring carries this type
	private static RingProducer<AuditEvent> audits(GenericApplicationContext context) {
		return context.getBean("auditsRingProducer", RingProducer.class);
	}

	private static void collectRecords(ResolvableType type, Set<Class<?>> found) {
		Class<?> resolved = type.toClass();
		if (Map.class.isAssignableFrom(resolved) || Collection.class.isAssignableFrom(resolved)) {
			for (ResolvableType generic : type.getGenerics()) {
				collectRecords(generic, found);
			}
		}
		else if (resolved.isRecord() && found.add(resolved)) {
			for (RecordComponent component : resolved.getRecordComponents()) {
				collectRecords(ResolvableType.forMethodReturnType(component.getAccessor()), found);
			}
		}
	}

	private static <T extends GenericApplicationContext> T prepared(T context) {
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("test",
					Map.of("disruptor.rings.orders.buffer-size", 64, "disruptor.rings.orders.consumers.match.after",
							"journal", "disruptor.rings.orders.consumers.journal.handler", "journal",
							"disruptor.rings.orders.consumers.archive.max-batch-size", 16,
							"management.endpoints.web.exposure.include", "disruptor")));
		return context;
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DisruptorAutoConfiguration.class, DisruptorEndpointAutoConfiguration.class,
			DisruptorHealthContributorAutoConfiguration.class, DisruptorMetricsAutoConfiguration.class,
			DisruptorObservationAutoConfiguration.class })
	static class Application {

		@Bean
		Handlers handlers(@Qualifier("market-data") RingProducer<TradeEvent> marketData) {
			return new Handlers(marketData);
		}

		@Bean
		EventHandler<OrderEvent> journal(Handlers handlers) {
			return (event, sequence, endOfBatch) -> handlers.seen.add("journal " + event.symbol());
		}

		// the annotation of a bean method must still be found
		@Bean
		@DisruptorHandler(ring = "orders", name = "archive", after = "match")
		EventHandler<OrderEvent> archive(Handlers handlers) {
			return (event, sequence, endOfBatch) -> handlers.seen.add("archive " + event.symbol());
		}

		@Bean
		Auditing auditing() {
			return new Auditing();
		}

		@Bean
		Intake intake(RingProducer<OrderEvent> orders) {
			return new Intake(orders);
		}

		@Bean("market-data")
		RingDefinition<TradeEvent> marketData() {
			return RingDefinition.builder("market-data", TradeEvent.class).bufferSize(8).build();
		}

		@Bean
		RingDefinition<LargeTradeEvent> large() {
			return RingDefinition.builder("large", LargeTradeEvent.class).bufferSize(8).build();
		}

	}

	static class Intake {

		private final RingProducer<OrderEvent> orders;

		Intake(RingProducer<OrderEvent> orders) {
			this.orders = orders;
		}

		void place(String symbol) {
			this.orders.publish(OrderEvent::fill, symbol);
		}

	}

	static class Handlers {

		private final List<String> seen = new CopyOnWriteArrayList<>();

		private final RingProducer<TradeEvent> marketData;

		Handlers(RingProducer<TradeEvent> marketData) {
			this.marketData = marketData;
		}

		@DisruptorHandler(ring = "orders", name = "match")
		void match(OrderEvent event) {
			this.seen.add("match " + event.symbol());
			this.marketData.publish((trade, sequence) -> {
			});
		}

		@DisruptorHandler(ring = "market-data", name = "quote")
		void quote(TradeEvent event) {
			this.seen.add("quote");
		}

	}

	interface Audit<T> {

		void audit(T event);

	}

	/** An annotated method whose interface knows a type variable only. */
	static class Auditing implements Audit<AuditEvent> {

		private final List<String> seen = new CopyOnWriteArrayList<>();

		@Override
		@DisruptorHandler(ring = "audits", name = "audit")
		public void audit(AuditEvent event) {
			this.seen.add(event.text());
		}

	}

	record AuditEvent(String text) {

	}

	static class LargeTradeEvent extends TradeEvent {

	}

}
