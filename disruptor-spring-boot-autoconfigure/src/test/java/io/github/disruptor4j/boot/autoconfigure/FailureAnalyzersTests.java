package io.github.disruptor4j.boot.autoconfigure;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.disruptor4j.EventFactory;
import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;
import io.github.disruptor4j.spring.graph.ConsumerDefinition;
import io.github.disruptor4j.spring.graph.RingDefinition;
import io.github.disruptor4j.spring.ring.Ring;
import io.github.disruptor4j.spring.ring.RingProducer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a user reads who made a mistake, word by word. The analyzers are found and chosen
 * the way Spring Boot does.
 */
class FailureAnalyzersTests {

	private static final String TESTS = FailureAnalyzersTests.class.getName();

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DisruptorAutoConfiguration.class));

	@Test
	void shouldExplainASizeThatIsNoPowerOfTwo() {
		FailureAnalysis analysis = FailureAnalyses.analyze(this.runner.withUserConfiguration(Match.class)
			.withPropertyValues("disruptor.rings.orders.buffer-size=1000"));
		assertThat(analysis.getDescription()).isEqualToNormalizingNewlines("""
				Ring 'orders' has a buffer size of 1000, which is not a power of two:

				    Property: disruptor.rings.orders.buffer-size
				    Value: 1000
				    Origin: "disruptor.rings.orders.buffer-size" from property source "test"
				""");
		assertThat(analysis.getAction()).isEqualTo("Set disruptor.rings.orders.buffer-size to 512 or 1024.");
	}

	@Test
	void shouldExplainASizeThatDoesNotFitIntoMemory() {
		FailureAnalysis analysis = FailureAnalyses.analyze(this.runner.withUserConfiguration(Match.class, Greedy.class)
			.withPropertyValues("disruptor.rings.orders.buffer-size=1048576"));
		assertThat(analysis.getDescription()).startsWith(
				"Setting 'buffer-size' of ring 'orders' is 1048576, but must be small enough for the ring and its events to fit into memory, which is ")
			.contains("    Property: disruptor.rings.orders.buffer-size\n    Value: 1048576\n");
		assertThat(analysis.getAction()).isEqualTo("Set a smaller buffer-size, or give the JVM more memory with -Xmx.");
	}

	@Test
	void shouldNameTheRingThatWasMeantByOneOfNoType() {
		FailureAnalysis analysis = FailureAnalyses.analyze(this.runner.withUserConfiguration(Match.class)
			.withPropertyValues("disruptor.rings.orders.buffer-size=64", "disruptor.rings.ordres.thread.daemon=true"));
		assertThat(analysis.getDescription()).isEqualToNormalizingNewlines("""
				Nothing tells the type of the events of ring 'ordres':

				    Declared by: disruptor.rings.ordres
				    Other rings below disruptor.rings: orders
				""");
		assertThat(analysis.getAction()).isEqualTo("Did you mean 'orders'? Set disruptor.rings.ordres.event-type to the"
				+ " name of a class, or add a handler that takes the event as its parameter.");
	}

	@Test
	void shouldNameTheDefaultThatHasTheWrongSize() {
		FailureAnalysis analysis = FailureAnalyses.analyze(
				this.runner.withUserConfiguration(Match.class).withPropertyValues("disruptor.defaults.buffer-size=0"));
		assertThat(analysis.getDescription()).contains("    Property: disruptor.defaults.buffer-size\n    Value: 0\n");
		assertThat(analysis.getAction())
			.isEqualTo("Set disruptor.defaults.buffer-size to a power of two, such as 1024.");
	}

	@Test
	void shouldNameTheBeanThatHasTheWrongSize() {
		FailureAnalysis analysis = FailureAnalyses.analyze(this.runner.withUserConfiguration(OddDefinition.class));
		assertThat(analysis.getDescription()).isEqualToNormalizingNewlines("""
				Ring 'odd' has a buffer size of 7, which is not a power of two:

				    Declared by: bean 'odd'
				""");
	}

	@Test
	void shouldShowWhereAPropertyStands() {
		ApplicationContextRunner tracked = this.runner.withUserConfiguration(Match.class)
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new OriginTrackedMapPropertySource("tracked",
						Map.of("disruptor.rings.orders.buffer-size", OriginTrackedValue.of(3, new Place())))));
		assertThat(FailureAnalyses.analyze(tracked).getDescription()).contains("    Origin: application.yml - 3:20\n");
	}

	@Test
	void shouldExplainAnUnknownRing() {
		FailureAnalysis analysis = FailureAnalyses.analyze(this.runner.withUserConfiguration(Misspelt.class)
			.withPropertyValues("disruptor.rings.orders.consumers.match.max-batch-size=3"));
		assertThat(analysis.getDescription()).isEqualToNormalizingNewlines("""
				There is no ring 'ordres', and a declared ring lacks the handler that names it:

				    Named by: @DisruptorHandler on %s$Misspelt.match(OrderEvent)
				    Declared rings: orders
				""".formatted(TESTS));
		assertThat(analysis.getAction())
			.isEqualTo("Did you mean 'orders'? Name a declared ring, or declare disruptor.rings.ordres.");
	}

	@Test
	void shouldExplainAMisspeltRingWhenTheDeclaredOneHasNoConsumer() {
		FailureAnalysis analysis = FailureAnalyses.analyze(this.runner.withUserConfiguration(Misspelt.class)
			.withPropertyValues("disruptor.rings.orders.buffer-size=8"));
		assertThat(analysis.getDescription()).startsWith("There is no ring 'ordres'");
	}

	@Test
	void shouldExplainAQualifierThatNamesNoRing() {
		FailureAnalysis analysis = FailureAnalyses
			.analyze(this.runner.withUserConfiguration(Match.class, WrongQualifier.class));
		assertThat(analysis.getDescription())
			.startsWith("Parameter 0 of constructor in %s$WrongQualifier".formatted(TESTS))
			.contains(
					"io.github.disruptor4j.spring.ring.RingProducer<io.github.disruptor4j.boot.autoconfigure.OrderEvent>"
							+ " of the ring 'order', but there is no such ring.")
			.endsWith("Rings: orders (io.github.disruptor4j.boot.autoconfigure.OrderEvent)");
		assertThat(analysis.getAction()).isEqualTo(
				"Did you mean 'orders'? Name an existing ring in the qualifier, or declare disruptor.rings.order.");
	}

	@Test
	void shouldExplainATypeThatNoRingCarries() {
		FailureAnalysis analysis = FailureAnalyses
			.analyze(this.runner.withUserConfiguration(Match.class, WrongType.class));
		assertThat(analysis.getDescription()).contains("no ring carries events of that type");
		assertThat(analysis.getAction()).isEqualTo("Ask for the type that a ring carries, or declare a ring with the"
				+ " event type io.github.disruptor4j.boot.autoconfigure.TradeEvent.");
	}

	@Test
	void shouldExplainAQualifierWhoseRingCarriesAnotherType() {
		FailureAnalysis analysis = FailureAnalyses
			.analyze(this.runner.withUserConfiguration(Match.class, WrongTypeOfRing.class));
		assertThat(analysis.getDescription())
			.contains("that ring carries events of type io.github.disruptor4j.boot.autoconfigure.OrderEvent");
	}

	@Test
	void shouldExplainAMissingRingWhenRingsAreSwitchedOff() {
		FailureAnalysis analysis = FailureAnalyses
			.analyze(this.runner.withUserConfiguration(Match.class, WrongQualifier.class)
				.withPropertyValues("disruptor.enabled=false"));
		assertThat(analysis.getAction())
			.isEqualTo("Rings are switched off: remove disruptor.enabled=false, or make the dependency optional.");
	}

	@Test
	void shouldExplainAnUnknownParentOfTheProperties() {
		FailureAnalysis analysis = FailureAnalyses.analyze(this.runner.withUserConfiguration(Match.class, Journal.class)
			.withPropertyValues("disruptor.rings.orders.consumers.match.after=jornal",
					"disruptor.rings.orders.consumers.journal="));
		assertThat(analysis.getDescription()).isEqualToNormalizingNewlines("""
				Consumer 'match' of ring 'orders' comes after 'jornal', which is not a consumer of that ring:

				    Property: disruptor.rings.orders.consumers.match.after
				    Value: jornal
				    Origin: "disruptor.rings.orders.consumers.match.after" from property source "test"
				    Other consumers of the ring: journal
				""");
		assertThat(analysis.getAction()).isEqualTo(
				"Did you mean 'journal'? Correct what 'match' comes after, or add a consumer 'jornal' to the ring.");
	}

	@Test
	void shouldExplainAnUnknownParentOfAnAnnotation() {
		FailureAnalysis analysis = FailureAnalyses.analyze(this.runner.withUserConfiguration(AfterNobody.class));
		assertThat(analysis.getDescription()).isEqualToNormalizingNewlines("""
				Consumer 'lonely' of ring 'orders' comes after 'nobody', which is not a consumer of that ring:

				    Declared by: @DisruptorHandler on %s$AfterNobody.lonely(OrderEvent)
				    Other consumers of the ring: none
				""".formatted(TESTS));
	}

	@Test
	void shouldExplainACycleAsAPath() {
		FailureAnalysis analysis = FailureAnalyses.analyze(this.runner.withUserConfiguration(Cycle.class));
		assertThat(analysis.getDescription()).isEqualToNormalizingNewlines("""
				Consumers of ring 'orders' wait for each other, so that none would ever see an event:

				    a -> c -> b -> a
				    'a': @DisruptorHandler on %1$s$Cycle.a(OrderEvent)
				    'c': @DisruptorHandler on %1$s$Cycle.c(OrderEvent)
				    'b': @DisruptorHandler on %1$s$Cycle.b(OrderEvent)
				""".formatted(TESTS));
		assertThat(analysis.getAction())
			.isEqualTo("Remove one of these from what the one before it comes after: a, c, b.");
	}

	@Test
	void shouldExplainMixedEventTypes() {
		FailureAnalysis analysis = FailureAnalyses
			.analyze(this.runner.withUserConfiguration(Match.class, TradeOnOrders.class));
		assertThat(analysis.getDescription()).isEqualToNormalizingNewlines(
				"""
						The handlers of ring 'orders' don't agree on the type of its events:

						    io.github.disruptor4j.boot.autoconfigure.OrderEvent: consumer 'match' (%1$s$Match.match(OrderEvent))
						    io.github.disruptor4j.boot.autoconfigure.TradeEvent: consumer 'trade' (%1$s$TradeOnOrders.trade(TradeEvent))
						"""
					.formatted(TESTS));
		assertThat(analysis.getAction()).isEqualTo("Let all handlers of the ring take its event type or a supertype of"
				+ " it, or move some to another ring. disruptor.rings.orders.event-type says which type it is.");
	}

	@Test
	void shouldExplainARingWithoutEventType() {
		FailureAnalysis analysis = FailureAnalyses
			.analyze(this.runner.withPropertyValues("disruptor.rings.orders.buffer-size=8"));
		assertThat(analysis.getDescription()).isEqualToNormalizingNewlines("""
				Nothing tells the type of the events of ring 'orders':

				    Declared by: disruptor.rings.orders
				""");
		assertThat(analysis.getAction())
			.isEqualTo("Set disruptor.rings.orders.event-type to the name of a class, or add"
					+ " a handler that takes the event as its parameter.");
	}

	@Test
	void shouldExplainASettingOutOfRange() {
		FailureAnalysis analysis = FailureAnalyses.analyze(this.runner.withUserConfiguration(Match.class)
			.withPropertyValues("disruptor.rings.orders.thread.priority=11"));
		assertThat(analysis.getDescription()).isEqualToNormalizingNewlines("""
				Setting 'thread.priority' of ring 'orders' is 11, but must be between 1 and 10:

				    Property: disruptor.rings.orders.thread.priority
				    Value: 11
				    Origin: "disruptor.rings.orders.thread.priority" from property source "test"
				""");
		assertThat(analysis.getAction()).isEqualTo("Change the value to one that is between 1 and 10.");
	}

	@Test
	void shouldExplainAnUnknownWaitStrategy() {
		FailureAnalysis analysis = FailureAnalyses.analyze(this.runner.withUserConfiguration(Match.class)
			.withPropertyValues("disruptor.defaults.wait-strategy.type=sleepy"));
		assertThat(analysis.getDescription())
			.contains("is sleepy, but must be one of blocking, lite-blocking, "
					+ "timeout-blocking, lite-timeout-blocking, sleeping, yielding, busy-spin, phased-backoff, "
					+ "or 'bean:' and the name of a WaitStrategy bean")
			.contains("    Property: disruptor.defaults.wait-strategy.type\n");
	}

	@Test
	void shouldExplainAWaitStrategyBeanThatDoesNotExist() {
		FailureAnalysis analysis = FailureAnalyses.analyze(this.runner.withUserConfiguration(Match.class)
			.withPropertyValues("disruptor.rings.orders.wait-strategy.type=bean:mine"));
		assertThat(analysis.getDescription()).startsWith(
				"Setting 'wait-strategy.type' of ring 'orders' names the bean" + " 'mine', which does not exist:");
		assertThat(analysis.getAction()).isEqualTo("Define a bean 'mine' of type WaitStrategy, or name another bean in"
				+ " disruptor.rings.orders.wait-strategy.type.");
	}

	@Test
	void shouldExplainAThreadFactoryThatIsSomethingElse() {
		FailureAnalysis analysis = FailureAnalyses.analyze(this.runner.withUserConfiguration(Match.class)
			.withBean("threads", String.class, () -> "no factory")
			.withPropertyValues("disruptor.rings.orders.thread.factory=threads"));
		assertThat(analysis.getDescription())
			.contains("names the bean 'threads', which is a java.lang.String and no ThreadFactory");
	}

	@Test
	void shouldExplainAnEventThatNothingCanCreate() {
		FailureAnalysis analysis = FailureAnalyses.analyze(this.runner.withUserConfiguration(Uncreatable.class));
		assertThat(analysis.getDescription()).startsWith("Ring 'numbers' cannot be filled with events of type"
				+ " %s$Needy: the type has no constructor without arguments, and there is not exactly one EventFactory bean for it:"
					.formatted(TESTS));
		assertThat(analysis.getAction()).isEqualTo(
				"Add a constructor without arguments to %s$Needy, define a bean of type EventFactory<Needy>, or set disruptor.rings.numbers.slots to reference to publish objects that exist already."
					.formatted(TESTS));
	}

	@Test
	void shouldExplainAnEventThatIsAbstract() {
		FailureAnalysis analysis = FailureAnalyses
			.analyze(this.runner.withPropertyValues("disruptor.rings.numbers.event-type=java.lang.Number"));
		assertThat(analysis.getDescription())
			.startsWith("Ring 'numbers' cannot be filled with events of type java.lang.Number: the type is abstract,");
		assertThat(analysis.getAction()).isEqualTo("Set disruptor.rings.numbers.event-type to a type that can be"
				+ " created, define a bean of type EventFactory<Number>, or set disruptor.rings.numbers.slots to reference"
				+ " to publish objects that exist already.");
	}

	@Test
	void shouldExplainADefinitionBeanWithAnotherName() {
		FailureAnalysis analysis = FailureAnalyses.analyze(this.runner.withUserConfiguration(Misnamed.class));
		assertThat(analysis.getDescription()).startsWith(
				"A ring definition bean must have the name of its ring, but bean 'mine' defines ring 'orders':");
		assertThat(analysis.getAction())
			.isEqualTo("Name the bean after the ring: @Bean(\"orders\"), or the ring after the bean.");
	}

	@Test
	void shouldExplainAPropertyThatDoesNotExist() {
		FailureAnalysis analysis = FailureAnalyses
			.analyze(this.runner.withPropertyValues("disruptor.rings.orders.bufer-size=8"));
		assertThat(analysis.getDescription()).contains("disruptor.rings.orders.bufer-size");
	}

	@Test
	void shouldExplainANegativeShutdownTimeout() {
		FailureAnalysis analysis = FailureAnalyses
			.analyze(this.runner.withPropertyValues("disruptor.shutdown.timeout=-1s"));
		assertThat(analysis.getDescription()).contains("disruptor.shutdown.timeout").contains("must be 0 or longer");
	}

	@Test
	void shouldExplainAnEventTypeThatDoesNotExist() {
		FailureAnalysis analysis = FailureAnalyses
			.analyze(this.runner.withPropertyValues("disruptor.rings.orders.event-type=com.example.Missing"));
		assertThat(analysis.getDescription()).contains("disruptor.rings.orders.event-type")
			.contains("com.example.Missing");
	}

	record Place() implements Origin {

		@Override
		public String toString() {
			return "application.yml - 3:20";
		}

	}

	static class Match {

		@DisruptorHandler("orders")
		void match(OrderEvent event) {
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Greedy {

		@Bean
		EventFactory<OrderEvent> factory() {
			return () -> {
				throw new OutOfMemoryError("Java heap space");
			};
		}

	}

	static class Misspelt {

		@DisruptorHandler("ordres")
		void match(OrderEvent event) {
		}

	}

	static class Journal {

		@DisruptorHandler("orders")
		void journal(OrderEvent event) {
		}

	}

	static class AfterNobody {

		@DisruptorHandler(ring = "orders", after = "nobody")
		void lonely(OrderEvent event) {
		}

	}

	static class Cycle {

		@DisruptorHandler(ring = "orders", after = "c")
		void a(OrderEvent event) {
		}

		@DisruptorHandler(ring = "orders", after = "a")
		void b(OrderEvent event) {
		}

		@DisruptorHandler(ring = "orders", after = "b")
		void c(OrderEvent event) {
		}

	}

	static class TradeOnOrders {

		@DisruptorHandler("orders")
		void trade(TradeEvent event) {
		}

	}

	static class WrongQualifier {

		WrongQualifier(@Qualifier("order") RingProducer<OrderEvent> producer) {
		}

	}

	static class WrongType {

		WrongType(Ring<TradeEvent> ring) {
		}

	}

	static class WrongTypeOfRing {

		WrongTypeOfRing(@Qualifier("orders") Ring<TradeEvent> ring) {
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OddDefinition {

		@Bean
		RingDefinition<OrderEvent> odd() {
			return RingDefinition.builder("odd", OrderEvent.class).bufferSize(7).build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Misnamed {

		@Bean
		RingDefinition<OrderEvent> mine() {
			return RingDefinition.builder("orders", OrderEvent.class)
				.consumer(ConsumerDefinition.builder("a").build())
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Uncreatable {

		@Bean
		@DisruptorHandler("numbers")
		EventHandler<Needy> numberHandler() {
			return (event, sequence, endOfBatch) -> {
			};
		}

	}

	static class Needy {

		private long value;

		Needy(long value) {
			this.value = value;
		}

		long next() {
			return this.value++;
		}

	}

}
