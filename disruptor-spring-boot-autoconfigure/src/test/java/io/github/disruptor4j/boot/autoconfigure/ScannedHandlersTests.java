package io.github.disruptor4j.boot.autoconfigure;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;

import io.github.disruptor4j.boot.autoconfigure.scanned.ScannedConfiguration;
import io.github.disruptor4j.spring.ring.RingProducer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Handlers and definitions in classes that Spring found by scanning, whose types are not
 * known until somebody asks.
 */
class ScannedHandlersTests {

	@Test
	void shouldKnowTheTypesOfScannedBeans() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(DisruptorAutoConfiguration.class))
			.withUserConfiguration(Scan.class)
			.run((context) -> {
				ObjectProvider<RingProducer<StringBuilder>> producers = context
					.getBeanProvider(ResolvableType.forClassWithGenerics(RingProducer.class, StringBuilder.class));
				assertThat(producers.stream().map(RingProducer::ring)).containsExactlyInAnyOrder("defined", "lambdas",
						"methods");
				producers.stream().forEach((producer) -> producer.publish((event, sequence) -> event.append('x')));
				assertThat(context.getBean(CountDownLatch.class).await(10, TimeUnit.SECONDS)).isTrue();
			});
	}

	@Configuration(proxyBeanMethods = false)
	@ComponentScan(basePackageClasses = ScannedConfiguration.class)
	static class Scan {

	}

}
