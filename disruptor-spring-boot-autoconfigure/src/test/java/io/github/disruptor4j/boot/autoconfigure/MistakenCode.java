package io.github.disruptor4j.boot.autoconfigure;

import java.util.List;
import java.util.concurrent.ThreadFactory;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.framework.autoproxy.BeanNameAutoProxyCreator;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.core.ResolvableType;

import io.github.disruptor4j.BatchHandler;
import io.github.disruptor4j.BlockingWaitStrategy;
import io.github.disruptor4j.BusySpinWaitStrategy;
import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.PartitionKey;
import io.github.disruptor4j.RewindableEventHandler;
import io.github.disruptor4j.SequenceRing;
import io.github.disruptor4j.WaitStrategy;
import io.github.disruptor4j.WorkHandler;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;
import io.github.disruptor4j.spring.consumer.DeadLetter;
import io.github.disruptor4j.spring.consumer.DeadLetterSink;
import io.github.disruptor4j.spring.graph.ConsumerDefinition;
import io.github.disruptor4j.spring.graph.RingDefinition;
import io.github.disruptor4j.spring.graph.Slots;
import io.github.disruptor4j.spring.ring.Ring;
import io.github.disruptor4j.spring.ring.RingProducer;

/**
 * The code that goes with mistakes. The documentation shows it.
 */
// Over 500 lines: a class for each mistake, most of them a single method.
final class MistakenCode {

	private MistakenCode() {
	}

	static class Match {

		@DisruptorHandler("orders")
		void match(OrderEvent event) {
		}

	}

	static class JournalAndRisk {

		@DisruptorHandler("orders")
		void journal(OrderEvent event) {
		}

		@DisruptorHandler("orders")
		void risk(OrderEvent event) {
		}

	}

	static class Rewinding implements RewindableEventHandler<OrderEvent> {

		@Override
		public void onEvent(OrderEvent event, long sequence, boolean endOfBatch) {
		}

	}

	static class Archive {

		@DisruptorHandler("orders")
		void archive(List<OrderEvent> batch) {
		}

	}

	static class SecondMatch {

		@DisruptorHandler("orders")
		void match(OrderEvent event) {
		}

	}

	static class Misspelt {

		@DisruptorHandler("ordres")
		void match(OrderEvent event) {
		}

	}

	static class AfterNobody {

		@DisruptorHandler(ring = "orders", after = "journl")
		void match(OrderEvent event) {
		}

	}

	static class AfterItself {

		@DisruptorHandler(ring = "orders", after = "match")
		void match(OrderEvent event) {
		}

	}

	static class Circle {

		@DisruptorHandler(ring = "orders", after = "match")
		void journal(OrderEvent event) {
		}

		@DisruptorHandler(ring = "orders", after = "journal")
		void risk(OrderEvent event) {
		}

		@DisruptorHandler(ring = "orders", after = "risk")
		void match(OrderEvent event) {
		}

	}

	static class Trades {

		@DisruptorHandler("trades")
		void book(TradeEvent event) {
		}

	}

	static class TradeLetters {

		@DisruptorHandler("letters")
		void keep(DeadLetter<TradeEvent> letter) {
		}

	}

	static class Prices {

		@DisruptorHandler("prices")
		void show(long lower, long upper) {
		}

	}

	static class Ranges {

		@DisruptorHandler("orders")
		void show(long lower, long upper) {
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Sinks {

		@Bean
		DeadLetterSink<OrderEvent> archive() {
			return (letter) -> {
			};
		}

		@Bean
		DeadLetterSink<OrderEvent> alert() {
			return (letter) -> {
			};
		}

		@Bean
		DeadLetterSink<TradeEvent> refunds() {
			return (letter) -> {
			};
		}

	}

	static class TradesOnOrders {

		@DisruptorHandler("orders")
		void book(TradeEvent event) {
		}

	}

	static class NoRing {

		@DisruptorHandler
		void match(OrderEvent event) {
		}

	}

	static class Spaced {

		@DisruptorHandler("my orders")
		void match(OrderEvent event) {
		}

	}

	static class OtherSpelling {

		@DisruptorHandler("ordersDlt")
		void match(OrderEvent event) {
		}

	}

	static class CommaInName {

		@DisruptorHandler(ring = "orders", name = "risk,match")
		void match(OrderEvent event) {
		}

	}

	static class NothingResolves {

		@DisruptorHandler("${orders.ring}")
		void match(OrderEvent event) {
		}

	}

	static class Returning {

		@DisruptorHandler("orders")
		int match(OrderEvent event) {
			return 0;
		}

	}

	static class Private {

		@DisruptorHandler("orders")
		private void match(OrderEvent event) {
		}

	}

	static class Static {

		@DisruptorHandler("orders")
		static void match(OrderEvent event) {
		}

	}

	static class NoParameters {

		@DisruptorHandler("orders")
		void match() {
		}

	}

	static class IntSequence {

		@DisruptorHandler("orders")
		void match(OrderEvent event, int sequence) {
		}

	}

	static class BatchAndMore {

		@DisruptorHandler("orders")
		void match(List<OrderEvent> batch, long sequence) {
		}

	}

	@DisruptorHandler("orders")
	static class NoHandler {

	}

	@DisruptorHandler("orders")
	static class TwoHandlers implements EventHandler<OrderEvent>, WorkHandler<OrderEvent> {

		@Override
		public void onEvent(OrderEvent event, long sequence, boolean endOfBatch) {
		}

		@Override
		public void onEvent(OrderEvent event) {
		}

		@Override
		public void onStart() {
		}

		@Override
		public void onShutdown() {
		}

		@Override
		public void onTimeout(long sequence) {
		}

	}

	static class UnknownPolicy {

		@DisruptorHandler(ring = "orders", onError = "explode")
		void match(OrderEvent event) {
		}

	}

	static class MaybeStarted {

		@DisruptorHandler(ring = "orders", autoStartup = "maybe")
		void match(OrderEvent event) {
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Prototype {

		@Bean
		@Scope("prototype")
		Match matching() {
			return new Match();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Prototypes {

		@Bean
		@Scope("prototype")
		EventHandler<OrderEvent> matcher() {
			return (event, sequence, endOfBatch) -> {
			};
		}

		@Bean
		@Scope(scopeName = "request", proxyMode = ScopedProxyMode.INTERFACES)
		EventHandler<OrderEvent> requestMatcher() {
			return (event, sequence, endOfBatch) -> {
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class BatchBean {

		@Bean
		@DisruptorHandler("orders")
		BatchHandler<OrderEvent> archive() {
			return (batch) -> {
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Beans {

		@Bean
		WaitStrategy patient() {
			return new BlockingWaitStrategy();
		}

		@Bean
		WaitStrategy eager() {
			return new BusySpinWaitStrategy();
		}

		@Bean
		ThreadFactory pinned() {
			return Thread::new;
		}

		@Bean
		String text() {
			return "text";
		}

		@Bean
		EventHandler<OrderEvent> matcher() {
			return (event, sequence, endOfBatch) -> {
			};
		}

		@Bean
		PartitionKey<TradeEvent> bySymbol() {
			return (trade) -> 0;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ByArgument {

		@Bean
		@DisruptorHandler("needy")
		EventHandler<Needy> needyHandler() {
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

	@Configuration(proxyBeanMethods = false)
	static class Misnamed {

		@Bean
		RingDefinition<OrderEvent> mine() {
			return RingDefinition.builder("orders", OrderEvent.class).build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class WithoutHandler {

		@Bean
		RingDefinition<OrderEvent> orders() {
			return RingDefinition.<OrderEvent>builder("orders", OrderEvent.class)
				.consumer(ConsumerDefinition.builder("match").build())
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class FactoryOfReferences {

		@Bean
		RingDefinition<OrderEvent> orders() {
			return RingDefinition.<OrderEvent>builder("orders", OrderEvent.class)
				.slots(Slots.REFERENCE)
				.eventFactory(OrderEvent::new)
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Retyping {

		@Bean
		RingCustomizer retyping() {
			return (ring, definition) -> definition.eventType(ResolvableType.forClass(TradeEvent.class));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OddCustomizer {

		@Bean
		RingCustomizer odd() {
			return (ring, definition) -> definition.bufferSize(100);
		}

	}

	static class WrongQualifier {

		WrongQualifier(@Qualifier("order") RingProducer<OrderEvent> producer) {
		}

	}

	static class WrongType {

		WrongType(Ring<TradeEvent> trades) {
		}

	}

	static class WrongTypeOfRing {

		WrongTypeOfRing(@Qualifier("orders") Ring<TradeEvent> trades) {
		}

	}

	static class TwoToChooseFrom {

		TwoToChooseFrom(RingProducer<OrderEvent> producer) {
		}

	}

	static class NoSequenceRing {

		NoSequenceRing(SequenceRing ring) {
		}

	}

	static class Hidden implements Runnable {

		@Override
		public void run() {
		}

		@DisruptorHandler("orders")
		void match(OrderEvent event) {
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class HiddenByProxy {

		@Bean
		Hidden hidden() {
			return new Hidden();
		}

		@Bean
		static BeanNameAutoProxyCreator proxies() {
			BeanNameAutoProxyCreator creator = new BeanNameAutoProxyCreator();
			creator.setBeanNames("hidden");
			creator.setInterceptorNames("interceptor");
			return creator;
		}

		@Bean
		static MethodInterceptor interceptor() {
			return MethodInvocation::proceed;
		}

	}

}
