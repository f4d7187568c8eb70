package io.github.disruptor4j.boot.autoconfigure.health;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;

import io.github.disruptor4j.boot.autoconfigure.ConditionalOnRings;
import io.github.disruptor4j.boot.autoconfigure.DisruptorAutoConfiguration;
import io.github.disruptor4j.boot.health.RingsHealthContributor;
import io.github.disruptor4j.spring.ring.RingRegistry;

/**
 * Auto-configuration for the health of rings.
 *
 * @since 0.1.0
 */
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
@AutoConfiguration(after = DisruptorAutoConfiguration.class)
@ConditionalOnClass({ HealthContributor.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnRings
@ConditionalOnEnabledHealthIndicator("disruptor")
public final class DisruptorHealthContributorAutoConfiguration {

	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	@Bean
	@ConditionalOnMissingBean(name = { "disruptorHealthIndicator", "disruptorHealthContributor" })
	RingsHealthContributor disruptorHealthContributor(RingRegistry rings) {
		return new RingsHealthContributor(rings);
	}

}
