package io.github.disruptor4j.benchmarks.engine;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.integration.annotation.ServiceActivator;
import org.springframework.integration.channel.ExecutorChannel;
import org.springframework.integration.config.EnableIntegration;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageHandler;
import org.springframework.messaging.support.GenericMessage;

import io.github.disruptor4j.benchmarks.workload.Workload;

/**
 * A channel of Spring Integration that hands over to one thread.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableIntegration
class IntegrationPath {

	@Bean
	TaskExecutor applicationTaskExecutor(Workload workload) {
		return new OneThreadExecutor(workload);
	}

	@Bean
	MessageChannel values(TaskExecutor applicationTaskExecutor) {
		return new ExecutorChannel(applicationTaskExecutor);
	}

	@Bean
	SpringPublisher publisher(MessageChannel values) {
		return (first, end) -> {
			for (long value = first; value < end; value++) {
				values.send(new GenericMessage<>(value));
			}
		};
	}

	@Bean
	Consumer consumer(Workload workload) {
		return new Consumer(workload);
	}

	@Bean
	@ServiceActivator(inputChannel = "values")
	MessageHandler handler(Consumer consumer) {
		return (message) -> consumer.count((Long) message.getPayload());
	}

	static final class Consumer extends Tally {

		Consumer(Workload workload) {
			super(workload);
		}

		void count(long value) {
			take(value);
		}

	}

}
