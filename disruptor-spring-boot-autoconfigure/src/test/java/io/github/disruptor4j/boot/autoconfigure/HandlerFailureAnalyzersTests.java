package io.github.disruptor4j.boot.autoconfigure;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.autoproxy.BeanNameAutoProxyCreator;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;

import io.github.disruptor4j.spring.annotation.DisruptorHandler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a user reads who made a mistake about handlers, as {@link FailureAnalyzersTests}
 * has it for the rest.
 */
class HandlerFailureAnalyzersTests {

	private static final String TESTS = HandlerFailureAnalyzersTests.class.getName();

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DisruptorAutoConfiguration.class));

	@Test
	void shouldExplainAWrongSignature() {
		FailureAnalysis analysis = FailureAnalyses.analyze(this.runner.withUserConfiguration(Returning.class));
		assertThat(analysis.getDescription()).isEqualToNormalizingNewlines("""
				%s$Returning.match(OrderEvent) is annotated with @DisruptorHandler but returns int:

				    Bean: handlerFailureAnalyzersTests.Returning
				    Ring: orders
				""".formatted(TESTS));
		assertThat(analysis.getAction()).isEqualTo("""
				Use one of the forms that a handler may have:

				    a method: void name(E event)
				    a method: void name(E event, long sequence)
				    a method: void name(E event, long sequence, boolean endOfBatch)
				    a method: void name(EventBatch<E> batch)
				    a method: void name(List<E> batch)
				    a method: void name(long lower, long upper)
				    a type that implements one of EventHandler<E>, RewindableEventHandler<E>, BatchHandler<E>, \
				WorkHandler<E> and RangeHandler

				Methods must be neither private nor static.""");
	}

	@Test
	void shouldExplainAHandlerThatNamesNoRing() {
		FailureAnalysis analysis = FailureAnalyses.analyze(this.runner.withUserConfiguration(NoRing.class));
		assertThat(analysis.getDescription()).contains("but names no ring");
		assertThat(analysis.getAction()).isEqualTo("Name the ring: @DisruptorHandler(\"orders\").");
	}

	@Test
	void shouldExplainAConsumerWithoutHandler() {
		FailureAnalysis analysis = FailureAnalyses.analyze(this.runner.withUserConfiguration(Match.class)
			.withPropertyValues("disruptor.rings.orders.consumers.mtach.max-batch-size=3"));
		assertThat(analysis.getDescription()).isEqualToNormalizingNewlines("""
				Consumer 'mtach' of ring 'orders' has no handler:

				    Declared by: disruptor.rings.orders.consumers.mtach
				    Handlers found for: match
				""");
		assertThat(analysis.getAction()).isEqualTo("Did you mean 'match', for which there is a handler? Annotate a bean"
				+ " or one of its methods with @DisruptorHandler(ring = \"orders\", name = \"mtach\"), name a bean in"
				+ " disruptor.rings.orders.consumers.mtach.handler, or remove the consumer. If there is such a bean,"
				+ " its @Bean method must return the annotated type.");
	}

	@Test
	void shouldExplainAHandlerThatTheGraphOfThePropertiesLeavesOut() {
		FailureAnalysis analysis = FailureAnalyses.analyze(this.runner.withUserConfiguration(Match.class, Journal.class)
			.withPropertyValues("disruptor.rings.orders.consumers.match.after="));
		assertThat(analysis.getDescription()).isEqualToNormalizingNewlines(
				"""
						The properties order the consumers of ring 'orders' but leave out 'journal', for which there is a handler:

						    Handler: @DisruptorHandler on %s$Journal.journal(OrderEvent)
						    Consumers in the properties: match
						"""
					.formatted(TESTS));
		assertThat(analysis.getAction())
			.isEqualTo("Add disruptor.rings.orders.consumers.journal, with 'after' if it has"
					+ " to wait for others, or give the handler the name of a consumer that is listed.");
	}

	@Test
	void shouldExplainTwoHandlersForOneConsumer() {
		FailureAnalysis analysis = FailureAnalyses
			.analyze(this.runner.withUserConfiguration(Match.class, SecondMatch.class));
		assertThat(analysis.getDescription()).isEqualToNormalizingNewlines("""
				Ring 'orders' has more than one handler for its consumer 'match':

				    Declared by: @DisruptorHandler on %1$s$Match.match(OrderEvent)
				    Declared by: @DisruptorHandler on %1$s$SecondMatch.match(OrderEvent)
				""".formatted(TESTS));
		assertThat(analysis.getAction())
			.isEqualTo("Give one of them another name, with the attribute 'name' of @DisruptorHandler.");
	}

	@Test
	void shouldExplainAConfiguredHandlerThatIsNone() {
		FailureAnalysis analysis = FailureAnalyses
			.analyze(this.runner.withBean("text", String.class, () -> "no handler")
				.withPropertyValues("disruptor.rings.orders.consumers.match.handler=text"));
		assertThat(analysis.getDescription()).startsWith("Setting 'consumers.match.handler' of ring 'orders' names the"
				+ " bean 'text', which is a java.lang.String and no EventHandler, RewindableEventHandler, BatchHandler,"
				+ " WorkHandler or RangeHandler:");
	}

	@Test
	void shouldExplainAHandlerThatIsNoSingleton() {
		FailureAnalysis analysis = FailureAnalyses
			.analyze(this.runner.withUserConfiguration(PrototypeConfiguration.class));
		assertThat(analysis.getDescription()).startsWith("Bean 'prototypeHandler' has scope 'prototype', but a consumer"
				+ " calls one and the same handler for ever:");
		assertThat(analysis.getAction()).isEqualTo("Make the bean a singleton. What it needs from scope 'prototype' it"
				+ " can look up, with an ObjectProvider for example.");
	}

	@Test
	void shouldExplainAMethodThatTheProxyHides() {
		FailureAnalysis analysis = FailureAnalyses.analyze(this.runner.withUserConfiguration(HiddenByProxy.class));
		assertThat(analysis.getDescription()).startsWith(
				"Handler %s$HiddenMethod.hidden(OrderEvent) (bean 'handler') cannot be called: ".formatted(TESTS));
		assertThat(analysis.getAction()).isEqualTo("Declare the method in an interface of the bean, have the bean"
				+ " proxied by class (spring.aop.proxy-target-class=true), or make the method visible to the proxy.");
	}

	static class Match {

		@DisruptorHandler("orders")
		void match(OrderEvent event) {
		}

	}

	static class SecondMatch extends Match {

		@Override
		@DisruptorHandler("orders")
		void match(OrderEvent event) {
		}

	}

	static class Journal {

		@DisruptorHandler("orders")
		void journal(OrderEvent event) {
		}

	}

	static class Returning {

		@DisruptorHandler("orders")
		int match(OrderEvent event) {
			return 0;
		}

	}

	static class NoRing {

		@DisruptorHandler
		void match(OrderEvent event) {
		}

	}

	static class HiddenMethod implements Runnable {

		@Override
		public void run() {
		}

		@DisruptorHandler("orders")
		void hidden(OrderEvent event) {
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class HiddenByProxy {

		@Bean
		HiddenMethod handler() {
			return new HiddenMethod();
		}

		@Bean
		static BeanNameAutoProxyCreator proxies() {
			BeanNameAutoProxyCreator creator = new BeanNameAutoProxyCreator();
			creator.setBeanNames("handler");
			creator.setInterceptorNames("interceptor");
			return creator;
		}

		@Bean
		static MethodInterceptor interceptor() {
			return MethodInvocation::proceed;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class PrototypeConfiguration {

		@Bean
		@Scope("prototype")
		Match prototypeHandler() {
			return new Match();
		}

	}

}
