package com.example;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

import io.github.disruptor4j.spring.annotation.DisruptorHandler;
import io.github.disruptor4j.spring.ring.RingProducer;

/**
 * An application with nothing but the starter.
 */
@SpringBootApplication
public class Application {

	public static void main(String[] args) throws Exception {
		try (ConfigurableApplicationContext context = SpringApplication.run(Application.class, args)) {
			context.getBean(Intake.class).place("ACME");
			if (!context.getBean(Matching.class).matched.await(10, TimeUnit.SECONDS)) {
				throw new IllegalStateException("The order has not arrived");
			}
			requireAbsent("io.micrometer.core.instrument.MeterRegistry");
			requireAbsent("org.springframework.boot.actuate.endpoint.annotation.Endpoint");
			requireAbsent("org.springframework.boot.health.contributor.Health");
			System.out.println("outside: ran without Micrometer and Actuator");
		}
	}

	private static void requireAbsent(String type) {
		try {
			Class.forName(type);
		}
		catch (ClassNotFoundException ex) {
			return;
		}
		throw new IllegalStateException("The starter alone brings " + type);
	}

	public static class OrderEvent {

		private String symbol = "";

		void fill(long sequence, String newSymbol) {
			this.symbol = newSymbol;
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
