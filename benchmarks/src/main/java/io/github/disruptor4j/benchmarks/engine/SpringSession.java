package io.github.disruptor4j.benchmarks.engine;

import java.util.List;
import java.util.Map;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import io.github.disruptor4j.benchmarks.workload.Workload;

/**
 * An application context between publisher and consumer.
 *
 * @param context the running application
 * @param publisher the bean that publishes
 * @param tallies the bean that consumes
 */
record SpringSession(ConfigurableApplicationContext context, SpringPublisher publisher,
		List<Tally> tallies) implements Session {

	private static final String CONSUMER_THREADS = "values-";

	static SpringSession start(Workload workload, Class<?> path, String configuration) {
		ConfigurableApplicationContext context = new SpringApplicationBuilder(path).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.registerShutdownHook(false)
			.properties(properties(workload, configuration))
			.initializers(
					(created) -> ((GenericApplicationContext) created).registerBean(Workload.class, () -> workload))
			.run();
		return new SpringSession(context, context.getBean(SpringPublisher.class),
				List.of(context.getBean(Tally.class)));
	}

	private static Map<String, Object> properties(Workload workload, String configuration) {
		return Map.of("spring.config.name", configuration, "benchmark.ring-size", workload.ringSize(),
				"benchmark.producer-type", (workload.producing().shared()) ? "multi" : "single",
				"benchmark.wait-strategy", workload.waiting().label());
	}

	@Override
	public void publish(long first, long count) {
		this.publisher.publish(first, first + count);
	}

	@Override
	public List<Thread> consumers() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().startsWith(CONSUMER_THREADS))
			.toList();
	}

	@Override
	public void close() {
		this.context.close();
	}

}
