package io.github.disruptor4j.boot.autoconfigure.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;

import io.github.disruptor4j.boot.autoconfigure.ConditionalOnRings;
import io.github.disruptor4j.boot.autoconfigure.DisruptorAutoConfiguration;
import io.github.disruptor4j.boot.metrics.BatchMeterInstrumentation;
import io.github.disruptor4j.boot.metrics.RingMeterBinder;
import io.github.disruptor4j.spring.ring.RingRegistry;

/**
 * Auto-configuration for the meters of rings, see
 * {@link io.github.disruptor4j.boot.metrics.RingMeter}.
 *
 * @since 0.1.0
 */
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
@AutoConfiguration(after = DisruptorAutoConfiguration.class)
@ConditionalOnClass({ MeterRegistry.class, MeterBinder.class })
@ConditionalOnRings
public final class DisruptorMetricsAutoConfiguration {

	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	@Bean
	@ConditionalOnMissingBean
	RingMeterBinder disruptorMeterBinder(ObjectProvider<RingRegistry> rings) {
		return new RingMeterBinder(rings::getObject);
	}

	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	@Bean
	@ConditionalOnMissingBean
	BatchMeterInstrumentation disruptorBatchMeterInstrumentation(ObjectProvider<MeterRegistry> registry) {
		return new BatchMeterInstrumentation(registry::getIfUnique);
	}

}
