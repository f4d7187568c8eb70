package io.github.disruptor4j.boot.autoconfigure;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Explains why an application does not start, with the analyzers found and chosen the way
 * Spring Boot does.
 */
final class FailureAnalyses {

	private FailureAnalyses() {
	}

	static FailureAnalysis analyze(ApplicationContextRunner runner) {
		AtomicReference<ConfigurableApplicationContext> source = new AtomicReference<>();
		AtomicReference<FailureAnalysis> found = new AtomicReference<>();
		runner.withInitializer(source::set).run((context) -> {
			assertThat(context).hasFailed();
			found.set(analyze(source.get(), context.getStartupFailure()));
		});
		return found.get();
	}

	private static FailureAnalysis analyze(ConfigurableApplicationContext context, Throwable failure) {
		ArgumentResolver arguments = ArgumentResolver.of(BeanFactory.class, context.getBeanFactory())
			.and(Environment.class, context.getEnvironment());
		return SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class, arguments, FailureHandler.handleMessage((message, ex) -> {
				// those whose optional classes are absent, as in Spring Boot
			}))
			.stream()
			.map((analyzer) -> analyzer.analyze(failure))
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow(() -> new AssertionError("Nothing explains it", failure));
	}

}
