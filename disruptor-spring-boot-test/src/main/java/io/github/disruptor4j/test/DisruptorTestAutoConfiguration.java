package io.github.disruptor4j.test;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

import io.github.disruptor4j.boot.autoconfigure.DisruptorAutoConfiguration;
import io.github.disruptor4j.spring.ring.RingContainers;

/**
 * Auto-configuration of {@link DisruptorTester}. Not part of an application's own
 * auto-configuration: a test asks for it with {@link AutoConfigureDisruptorTest}, or
 * names it in an {@code ApplicationContextRunner}.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = DisruptorAutoConfiguration.class)
@ConditionalOnBean(RingContainers.class)
public final class DisruptorTestAutoConfiguration {

	@Bean
	RecordingInstrumentation disruptorRecordingInstrumentation(ObjectProvider<RingContainers> rings) {
		return new RecordingInstrumentation(rings::getObject);
	}

	@Bean
	@ConditionalOnMissingBean
	DisruptorTester disruptorTester(ObjectProvider<RingContainers> rings, RecordingInstrumentation recordings) {
		return new DisruptorTester(rings::getObject, recordings);
	}

}
