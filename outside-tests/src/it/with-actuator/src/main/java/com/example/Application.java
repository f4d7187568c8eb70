package com.example;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

import io.github.disruptor4j.spring.annotation.DisruptorHandler;
import io.github.disruptor4j.spring.ring.RingProducer;

/**
 * An application that watches its rings.
 */
@SpringBootApplication
public class Application {

	public static void main(String[] args) throws Exception {
		try (ConfigurableApplicationContext context = SpringApplication.run(Application.class, args)) {
			context.getBean(Intake.class).place("ACME");
			if (!context.getBean(Matching.class).matched.await(10, TimeUnit.SECONDS)) {
				throw new IllegalStateException("The order has not arrived");
			}
			MeterRegistry meters = context.getBean(MeterRegistry.class);
			require("capacity", meters.get("disruptor.ring.capacity").tag("ring", "orders").gauge().value(), 1024);
			require("published", meters.get("disruptor.ring.published").functionCounter().count(), 1);
			require("running", meters.get("disruptor.consumer.running").tag("consumer", "match").gauge().value(), 1);
			String actuator = "http://localhost:" + context.getEnvironment().getProperty("local.server.port") + "/actuator";
			requireInAnswer(actuator + "/health", "\"orders\"");
			requireInAnswer(actuator + "/metrics/disruptor.consumer.processed", "\"match\"");
			requireInAnswer(actuator + "/disruptor/orders", "flowchart LR");
			System.out.println("outside: ran with Micrometer and Actuator");
		}
	}

	private static void require(String what, double actual, double expected) {
		System.out.println("outside: meter " + what + " says " + actual);
		if (actual != expected) {
			throw new IllegalStateException(what + " is " + actual + " instead of " + expected);
		}
	}

	private static void requireInAnswer(String url, String part) {
		String answer = RestClient.create(url).get().retrieve().body(String.class);
		if (answer == null || !answer.contains(part)) {
			throw new IllegalStateException(url + " answers " + answer);
		}
	}

	public static class OrderEvent {

		private String symbol = "";

		void fill(long sequence, String newSymbol) {
			this.symbol = newSymbol;
		}

		String symbol() {
			return this.symbol;
		}

	}

	@Component
	static class Matching {

		private final CountDownLatch matched = new CountDownLatch(1);

		@DisruptorHandler(ring = "orders", name = "match")
		void onOrder(OrderEvent event) {
			System.out.println("outside: matched " + event.symbol + " on " + Thread.currentThread().getName());
			this.matched.countDown();
		}

	}

	@Component
	static class Intake {

		private final RingProducer<OrderEvent> orders;

		Intake(RingProducer<OrderEvent> orders) {
			this.orders = orders;
		}

		void place(String symbol) {
			this.orders.publish(OrderEvent::fill, symbol);
		}

	}

}
