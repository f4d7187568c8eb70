package io.github.disruptor4j.boot.autoconfigure.observation;

import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

import io.github.disruptor4j.boot.autoconfigure.DisruptorAutoConfiguration;
import io.github.disruptor4j.boot.observation.ObservationInstrumentation;
import io.github.disruptor4j.spring.ring.RingRegistry;

/**
 * Auto-configuration for observations of batches and events, see
 * {@link io.github.disruptor4j.boot.observation.RingObservation}.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = DisruptorAutoConfiguration.class)
@ConditionalOnClass({ ObservationRegistry.class, ContextSnapshotFactory.class })
@ConditionalOnBean(RingRegistry.class)
public final class DisruptorObservationAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	ObservationInstrumentation disruptorObservationInstrumentation(ObjectProvider<ObservationRegistry> registry,
			ObjectProvider<ContextSnapshotFactory> contexts) {
		return new ObservationInstrumentation(() -> registry.getIfUnique(() -> ObservationRegistry.NOOP),
				contexts.getIfUnique(() -> ContextSnapshotFactory.builder().build()));
	}

}
