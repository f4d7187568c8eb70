package io.github.disruptor4j.benchmarks.engine;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.disruptor4j.EventHandler;

/**
 * The start of an application, from the first line of its {@code main} method until it is
 * up. To be measured once per JVM.
 */
final class StartUp {

	private static final String THIS_PROJECT = "io.github.disruptor4j.";

	private StartUp() {
	}

	static Duration withRings(int rings) {
		Map<String, Object> properties = new HashMap<>();
		for (int ring = 0; ring < rings; ring++) {
			properties.put("disruptor.rings.ring-%d.consumers.sum.handler".formatted(ring), "handler");
		}
		return start(properties);
	}

	/**
	 * Start the same application without the starter's auto-configurations, and without
	 * the ring that it makes in the background.
	 * @return how long it took
	 */
	static Duration withoutStarter() {
		System.setProperty("disruptor.enabled", "false");
		String ours = ImportCandidates.load(AutoConfiguration.class, StartUp.class.getClassLoader())
			.getCandidates()
			.stream()
			.filter((name) -> name.startsWith(THIS_PROJECT))
			.collect(Collectors.joining(","));
		return start(Map.of("spring.autoconfigure.exclude", ours));
	}

	private static Duration start(Map<String, Object> properties) {
		long start = System.nanoTime();
		ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
			.web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.properties(properties)
			.run();
		Duration taken = Duration.ofNanos(System.nanoTime() - start);
		context.close();
		return taken;
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		@Bean
		EventHandler<ValueEvent> handler() {
			return (event, sequence, endOfBatch) -> event.setValue(sequence);
		}

	}

}
