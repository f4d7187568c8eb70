package io.github.disruptor4j.boot.autoconfigure.endpoint;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.endpoint.expose.EndpointExposure;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

import io.github.disruptor4j.boot.autoconfigure.DisruptorAutoConfiguration;
import io.github.disruptor4j.boot.autoconfigure.DisruptorProperties;
import io.github.disruptor4j.boot.endpoint.DisruptorEndpoint;
import io.github.disruptor4j.boot.endpoint.DisruptorEndpointWebExtension;
import io.github.disruptor4j.spring.ring.RingContainers;

/**
 * Auto-configuration for the {@code disruptor} endpoint.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = DisruptorAutoConfiguration.class)
@ConditionalOnClass({ Endpoint.class, ConditionalOnAvailableEndpoint.class })
@ConditionalOnBean(RingContainers.class)
@ConditionalOnAvailableEndpoint(DisruptorEndpoint.class)
public final class DisruptorEndpointAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	DisruptorEndpoint disruptorEndpoint(RingContainers rings, DisruptorProperties properties) {
		return new DisruptorEndpoint(rings, properties.shutdown().timeout());
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnBean(DisruptorEndpoint.class)
	@ConditionalOnAvailableEndpoint(exposure = EndpointExposure.WEB)
	DisruptorEndpointWebExtension disruptorEndpointWebExtension(DisruptorEndpoint endpoint) {
		return new DisruptorEndpointWebExtension(endpoint);
	}

}
