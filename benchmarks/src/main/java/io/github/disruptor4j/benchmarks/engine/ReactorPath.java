package io.github.disruptor4j.benchmarks.engine;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.SignalType;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.concurrent.Queues;

import io.github.disruptor4j.benchmarks.workload.Workload;

/**
 * A sink of Reactor whose values are consumed on one thread.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class ReactorPath {

	@Bean
	Sinks.Many<Long> values(Workload workload) {
		return Sinks.many().unicast().onBackpressureBuffer(Queues.<Long>get(workload.ringSize()).get());
	}

	@Bean(destroyMethod = "dispose")
	Scheduler scheduler() {
		return Schedulers.newSingle("values-", true);
	}

	@Bean
	SpringPublisher publisher(Sinks.Many<Long> values) {
		return (first, end) -> {
			for (long value = first; value < end; value++) {
				values.emitNext(value, ReactorPath::isWorthAnotherTry);
			}
		};
	}

	// A full queue would otherwise end the stream.
	private static boolean isWorthAnotherTry(SignalType signal, Sinks.EmitResult result) {
		Thread.yield();
		return result == Sinks.EmitResult.FAIL_OVERFLOW || result == Sinks.EmitResult.FAIL_NON_SERIALIZED;
	}

	@Bean
	Consumer consumer(Workload workload, Sinks.Many<Long> values, Scheduler scheduler) {
		Consumer consumer = new Consumer(workload);
		values.asFlux().publishOn(scheduler).subscribe(consumer::count);
		return consumer;
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
