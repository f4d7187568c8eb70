package io.github.disruptor4j.boot.autoconfigure.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

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
@AutoConfiguration(after = DisruptorAutoConfiguration.class)
@ConditionalOnClass({ MeterRegistry.class, MeterBinder.class })
@ConditionalOnBean(RingRegistry.class)
public final class DisruptorMetricsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	RingMeterBinder disruptorMeterBinder(ObjectProvider<RingRegistry> rings) {
		return new RingMeterBinder(rings::getObject);
	}

	@Bean
	@ConditionalOnMissingBean
	BatchMeterInstrumentation disruptorBatchMeterInstrumentation(ObjectProvider<MeterRegistry> registry) {
		return new BatchMeterInstrumentation(registry::getIfUnique);
	}

}
