package io.github.disruptor4j.boot.autoconfigure.scanned;

import java.util.concurrent.CountDownLatch;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;
import io.github.disruptor4j.spring.graph.ConsumerDefinition;
import io.github.disruptor4j.spring.graph.RingDefinition;

/**
 * Found by scanning, so that Spring reads the class file and knows no class at first.
 */
@Configuration
public class ScannedConfiguration {

	@Bean
	CountDownLatch handled() {
		return new CountDownLatch(3);
	}

	@Bean
	@DisruptorHandler("lambdas")
	EventHandler<StringBuilder> lambda(CountDownLatch handled) {
		return (event, sequence, endOfBatch) -> handled.countDown();
	}

	@Bean
	RingDefinition<StringBuilder> defined() {
		return RingDefinition.<StringBuilder>builder("defined")
			.consumer(ConsumerDefinition.builder("only").handlerBean("lambda").build())
			.build();
	}

	/**
	 * A component with a handler method.
	 */
	@Component
	static class Listener {

		private final CountDownLatch handled;

		Listener(CountDownLatch handled) {
			this.handled = handled;
		}

		@DisruptorHandler("methods")
		void onEvent(StringBuilder event) {
			this.handled.countDown();
		}

	}

}
