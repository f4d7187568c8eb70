package io.github.disruptor4j.benchmarks.engine;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.disruptor4j.benchmarks.workload.Workload;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;
import io.github.disruptor4j.spring.ring.RingProducer;

/**
 * A ring of the starter between two beans.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class RingPath {

	@Bean
	SpringPublisher publisher(RingProducer<ValueEvent> values) {
		return (first, end) -> {
			for (long value = first; value < end; value++) {
				// The value is the sequence: nothing to capture, nothing to box.
				values.publish(RingPath::fill);
			}
		};
	}

	private static void fill(ValueEvent event, long sequence) {
		event.setValue(sequence);
	}

	@Bean
	Consumer consumer(Workload workload) {
		return new Consumer(workload);
	}

	static final class Consumer extends Tally {

		Consumer(Workload workload) {
			super(workload);
		}

		@DisruptorHandler(ring = "values", name = "sum")
		void onValue(ValueEvent event) {
			take(event.getValue());
		}

	}

}
