package io.github.disruptor4j.boot.autoconfigure.endpoint;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.endpoint.expose.EndpointExposure;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;

import io.github.disruptor4j.boot.autoconfigure.ConditionalOnRings;
import io.github.disruptor4j.boot.autoconfigure.DisruptorAutoConfiguration;
import io.github.disruptor4j.boot.endpoint.DisruptorEndpoint;
import io.github.disruptor4j.boot.endpoint.DisruptorEndpointWebExtension;
import io.github.disruptor4j.spring.ring.RingContainers;
import io.github.disruptor4j.spring.ring.RingLifecycle;

/**
 * Auto-configuration for the {@code disruptor} endpoint.
 *
 * @since 0.1.0
 */
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
@AutoConfiguration(after = DisruptorAutoConfiguration.class)
@ConditionalOnClass({ Endpoint.class, ConditionalOnAvailableEndpoint.class })
@ConditionalOnRings
@ConditionalOnAvailableEndpoint(DisruptorEndpoint.class)
public final class DisruptorEndpointAutoConfiguration {

	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	@Bean
	@ConditionalOnMissingBean
	DisruptorEndpoint disruptorEndpoint(RingContainers rings, RingLifecycle lifecycle) {
		return new DisruptorEndpoint(rings, lifecycle.shutdownTimeout());
	}

	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnBean(DisruptorEndpoint.class)
	@ConditionalOnAvailableEndpoint(exposure = EndpointExposure.WEB)
	DisruptorEndpointWebExtension disruptorEndpointWebExtension(DisruptorEndpoint endpoint) {
		return new DisruptorEndpointWebExtension(endpoint);
	}

}
