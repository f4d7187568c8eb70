package io.github.disruptor4j.boot.autoconfigure.observation;

import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;

import io.github.disruptor4j.boot.autoconfigure.ConditionalOnRings;
import io.github.disruptor4j.boot.autoconfigure.DisruptorAutoConfiguration;
import io.github.disruptor4j.boot.observation.ObservationInstrumentation;

/**
 * Auto-configuration for observations of batches and events, see
 * {@link io.github.disruptor4j.boot.observation.RingObservation}.
 *
 * @since 0.1.0
 */
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
@AutoConfiguration(after = DisruptorAutoConfiguration.class)
@ConditionalOnClass({ ObservationRegistry.class, ContextSnapshotFactory.class })
@ConditionalOnRings
public final class DisruptorObservationAutoConfiguration {

	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	@Bean
	@ConditionalOnMissingBean
	ObservationInstrumentation disruptorObservationInstrumentation(ObjectProvider<ObservationRegistry> registry,
			ObjectProvider<ContextSnapshotFactory> contexts) {
		return new ObservationInstrumentation(() -> registry.getIfUnique(() -> ObservationRegistry.NOOP),
				contexts.getIfUnique(() -> ContextSnapshotFactory.builder().build()));
	}

}
