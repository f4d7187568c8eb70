package io.github.disruptor4j.benchmarks.engine;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;

import io.github.disruptor4j.benchmarks.workload.Workload;

/**
 * An application event and an asynchronous listener on one thread.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableAsync(proxyTargetClass = true)
class AsyncListenerPath {

	@Bean
	TaskExecutor applicationTaskExecutor(Workload workload) {
		return new OneThreadExecutor(workload);
	}

	@Bean
	SpringPublisher publisher(ApplicationEventPublisher publisher) {
		return (first, end) -> {
			for (long value = first; value < end; value++) {
				publisher.publishEvent(new Value(value));
			}
		};
	}

	@Bean
	Consumer consumer(Workload workload) {
		return new Consumer(workload);
	}

	@Bean
	Listener listener(Consumer consumer) {
		return new Listener(consumer);
	}

	record Value(long value) {

	}

	static class Listener {

		private final Consumer consumer;

		Listener(Consumer consumer) {
			this.consumer = consumer;
		}

		@Async
		@EventListener
		void onValue(Value value) {
			this.consumer.count(value.value());
		}

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
